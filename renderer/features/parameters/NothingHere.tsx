import { Patience } from '#renderer/app/Patience.tsx';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';

/** A tree without a row: being fetched, being read, or never read. */
export function NothingHere({ state }: { readonly state: 'loading' | 'reading' | 'never-read' }) {
  switch (state) {
    case 'loading':
      return <Patience title={t('Looking for what was read')} words={t('The rows kept on this laptop are fetched.')} />;
    case 'reading':
      return (
        <EmptyState
          title={t('Reading everything')}
          words={t('The device is asked to call, and then for all it has. Rows appear as soon as it answers.')}
        />
      );
    case 'never-read':
      return (
        <EmptyState
          title={t('Nothing was read so far')}
          words={t(
            'Read everything once: names, values and what may be written. From then on each branch can be read by itself.',
          )}
        />
      );
    default:
      return state satisfies never;
  }
}

/** A search without a hit. */
export function NothingFound({ onClear }: { readonly onClear: () => void }) {
  return (
    <EmptyState
      title={t('No parameter has these words')}
      words={t('Each word is looked for in the whole name and in the value. Type fewer of them, or a part of one.')}
      action={<Button onClick={onClear}>{t('Clear the search')}</Button>}
    />
  );
}
