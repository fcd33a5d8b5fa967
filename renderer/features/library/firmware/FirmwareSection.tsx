import { FileUp, HardDrive } from 'lucide-react';
import { type DragEvent, useCallback, useMemo, useRef, useState } from 'react';
import { useCommands } from '#renderer/app/commands.ts';
import { ExportList } from '#renderer/app/ExportList.tsx';
import { useField } from '#renderer/app/field.tsx';
import { client } from '#renderer/app/host.ts';
import { useLoaded } from '#renderer/app/loaded.ts';
import { go, goWith, replaceRoute } from '#renderer/app/router.ts';
import { TableWithPanel } from '#renderer/app/TableWithPanel.tsx';
import { useReferences } from '#renderer/cache/hooks.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { FirmwareImage } from '#shared/library.ts';
import { SectionBar } from '../SectionBar.tsx';
import { NotLoaded, NotOffered, ReadOnly } from '../SectionStates.tsx';
import { type FirmwareRow, firmwareColumns } from './columns.tsx';
import { FirmwareView } from './FirmwareView.tsx';
import { ImportFirmware } from './ImportFirmware.tsx';
import { useReach } from './use-reach.ts';

const load = () => client.library.firmware({});
const NONE: readonly FirmwareImage[] = [];

/** Firmware images: what there is, what it fits, where it runs; imported by picking or dropping a file. */
export function FirmwareSection({ openId }: { readonly openId: string | null }) {
  const field = useField();
  const { types } = useReferences(field);
  const { value, problem, reload } = useLoaded(load);
  const [importing, setImporting] = useState<{ file: File; of: FirmwareImage | null } | null>(null);
  /** The image whose file is being chosen; null: a new one. */
  const fileOf = useRef<FirmwareImage | null>(null);
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const images = value?.items ?? NONE;
  const reach = useReach(images);
  const columns = useMemo(() => firmwareColumns(new Map(types.map(({ id, name }) => [id, name]))), [types]);
  const editable = value?.editable ?? false;
  const open = images.find(({ id }) => String(id) === openId) ?? null;

  const choose = useCallback((of: FirmwareImage | null) => {
    fileOf.current = of;
    picker.current?.click();
  }, []);
  const pick = useCallback(() => choose(null), [choose]);
  const close = (): void => go('library', 'firmware');
  useCommands(
    useMemo(
      () =>
        editable
          ? [{ id: 'library.import', title: t('Import a firmware image'), group: t('Library'), keys: 'n', run: pick }]
          : [],
      [editable, pick],
    ),
  );
  const changed = (): void => {
    reload();
    void field.fleet.fetchReferences();
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped !== undefined && importing === null) setImporting({ file: dropped, of: null });
  };
  const rowAt = (index: number): FirmwareRow | undefined => {
    const image = images[index];
    return image === undefined ? undefined : { image, reach: reach.get(image.id) };
  };
  const button = (
    <Button look="primary" icon={<FileUp size={15} />} keys={['n']} onClick={pick}>
      {t('Import…')}
    </Button>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button beside it does the same by keyboard
    <div
      className={classes('flex h-full flex-col', over && editable && 'outline-2 -outline-offset-2 outline-accent')}
      onDragOver={(event) => {
        if (!editable || !event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={editable ? onDrop : undefined}
    >
      <SectionBar section="firmware">
        <ExportList name="firmware" columns={columns} count={images.length} at={rowAt} />
        {editable && images.length > 0 ? button : null}
      </SectionBar>
      <input
        ref={picker}
        type="file"
        aria-label={t('Firmware image to import')}
        className="hidden"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) setImporting({ file, of: fileOf.current });
          // The same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
      {value === null ? (
        <NotLoaded title={t('Firmware')} problem={problem} onAgain={reload} />
      ) : value.items === null ? (
        <NotOffered title={t('This control server does not tell its firmware images')} />
      ) : (
        <>
          {editable ? null : <ReadOnly />}
          <TableWithPanel<FirmwareRow>
            takesFocus
            label={t('Firmware images')}
            columns={columns}
            count={images.length}
            at={rowAt}
            keyOf={({ image }) => String(image.id)}
            openKey={open === null ? null : String(open.id)}
            onOpen={({ image }) => goWith(['library', 'firmware', String(image.id)], {})}
            onFollow={({ image }) => replaceRoute(['library', 'firmware', String(image.id)])}
            onClose={close}
            empty={
              <EmptyState
                icon={<HardDrive size={28} />}
                title={t('No firmware images yet')}
                words={t(
                  'Drop the file of an image here, or choose it. Say what it fits, and it is offered to those devices alone: in upgrades, and in recipes.',
                )}
                action={editable ? button : undefined}
              />
            }
            panel={
              open === null
                ? null
                : {
                    label: t('Firmware image'),
                    content: (
                      <FirmwareView
                        key={`${open.id} ${open.name} ${open.version} ${open.type} ${open.hardwareVersions} ${open.fromVersions} ${open.sha256}`}
                        image={open}
                        reach={reach.get(open.id)}
                        editable={editable}
                        onFile={() => choose(open)}
                        onChanged={changed}
                        onRemoved={() => {
                          close();
                          reload();
                        }}
                      />
                    ),
                  }
            }
          />
        </>
      )}
      {importing === null ? null : (
        <ImportFirmware
          {...importing}
          onClose={() => setImporting(null)}
          onImported={({ id }) => {
            setImporting(null);
            changed();
            go('library', 'firmware', String(id));
          }}
        />
      )}
    </div>
  );
}
