import type { MapSnapshot } from '#renderer/cache/map/types.ts';
import { t } from '#renderer/language/speak.ts';
import { onMapWords, unlocatedWords } from './words.ts';

type Props = { readonly shown: MapSnapshot; readonly onUnlocated: () => void };

/** How many devices the map shows, and the way to those it cannot show. */
export function MapCount({ shown, onUnlocated }: Props) {
  const { isReady, devices, unlocated } = shown;
  return (
    <div
      className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-3 border-b px-3 py-1.5 text-small"
      aria-live="polite"
      data-map-count=""
    >
      {isReady ? (
        <>
          <span className="tabular">{onMapWords(devices - unlocated)}</span>
          {unlocated === 0 ? null : (
            <button type="button" onClick={onUnlocated} className="tabular text-accent underline">
              {unlocatedWords(unlocated)}
            </button>
          )}
        </>
      ) : (
        <span className="text-soft">{t('Placing the devices…')}</span>
      )}
    </div>
  );
}
