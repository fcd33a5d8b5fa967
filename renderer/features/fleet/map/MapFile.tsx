import { useState } from 'react';
import { chooseMapFile, dropMapFile } from '#renderer/app/map-file.ts';
import { t } from '#renderer/language/speak.ts';
import { FilePicker } from '#renderer/ui/FilePicker.tsx';
import type { TileArchive } from '#renderer/ui/map/tile-archive.ts';

/** A map of streets out of a file of the person's own: the map of the world has none. */
export function MapFile({ archive }: { readonly archive: TileArchive | null }) {
  const [refused, setRefused] = useState<string | null>(null);
  const choose = async (file: File): Promise<void> => {
    setRefused((await chooseMapFile(file)) ? null : file.name);
  };
  return (
    <div className="flex shrink-0 flex-col gap-1 border-t px-3 py-2 text-small">
      <p className="text-soft">
        {archive === null
          ? t('Streets come from a map file (.pmtiles) of your own.')
          : t('Streets come from your map file until this window is closed.')}
      </p>
      <FilePicker
        label={t('Map file')}
        accept=".pmtiles"
        chosen={archive?.name ?? null}
        onChoose={(file) => void choose(file)}
        onRemove={dropMapFile}
      />
      {refused === null ? null : (
        <p role="alert" className="text-down">
          {t('{name} is no map file this program can draw: it must be PMTiles, version 3.', { name: refused })}
        </p>
      )}
    </div>
  );
}
