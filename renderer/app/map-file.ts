import { useStore } from '#renderer/cache/hooks.ts';
import { cell } from '#renderer/cache/store.ts';
import { openArchive, type TileArchive } from '#renderer/ui/map/tile-archive.ts';

/** The map file of this window: chosen by a person, read from where it lies, and forgotten with the window. */
const chosen = cell<TileArchive | null>(null);

export function useMapFile(): TileArchive | null {
  return useStore(chosen);
}

/** Puts a map file under every map. @returns false where it is none */
export async function chooseMapFile(file: File): Promise<boolean> {
  const archive = await openArchive(file);
  if (archive !== null) chosen.set(archive);
  return archive !== null;
}

export function dropMapFile(): void {
  chosen.set(null);
}
