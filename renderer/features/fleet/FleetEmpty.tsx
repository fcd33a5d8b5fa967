import { Inbox, SearchX, Unplug } from 'lucide-react';
import { go } from '#renderer/app/router.ts';
import { searchFor } from '#renderer/app/search.ts';
import { parseFilter } from '#renderer/cache/filter/syntax.ts';
import { usePull } from '#renderer/cache/hooks.ts';
import type { Field } from '#renderer/cache/types.ts';
import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';

type Props = { readonly field: Field; readonly text: string; readonly total: number; readonly onNew: () => void };

/** Why the list is empty, and the one next step. */
export function FleetEmpty({ field, text, total, onNew }: Props) {
  const pull = usePull(field);
  if (text.trim() !== '' && total > 0) {
    return (
      <EmptyState
        icon={<SearchX size={28} />}
        title={t('Nothing matches “{text}”', { text: text.trim() })}
        words={
          parseFilter(text).some(({ term }) => term.kind === 'field')
            ? t(
                'None of the {total} devices fits all of this. Take a term away, or look under “How to search and filter”.',
                { total },
              )
            : t(
                'None of the {total} devices has this in its serial number, name, customer, address, location, type or description.',
                { total },
              )
        }
        action={<Button onClick={() => searchFor('')}>{t('Clear the search')}</Button>}
      />
    );
  }
  if (pull.phase === 'loading' || pull.phase === 'first' || pull.phase === 'sweeping') {
    return (
      <EmptyState
        title={t('Fetching the fleet')}
        words={t('The devices appear here as they arrive. You can go on working meanwhile.')}
      />
    );
  }
  if (pull.phase === 'offline' || pull.phase === 'token' || pull.lastComplete === null) {
    return (
      <EmptyState
        icon={<Unplug size={28} />}
        title={t('No device has been fetched yet')}
        words={
          pull.problem
            ? `${heard(pull.problem.words)} ${heard(pull.problem.next)}`
            : t(
                'The control server cannot be reached. The devices appear here as soon as it answers; what you create is kept.',
              )
        }
        action={<Button onClick={onNew}>{t('New device')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={<Inbox size={28} />}
      title={t('No devices yet')}
      words={t(
        'Every device of this site is listed here. Create the first one by its serial number, or turn the ACS on in Bench and plug a device in.',
      )}
      action={
        <span className="flex flex-wrap justify-center gap-2">
          <Button onClick={() => go('import')}>{t('Import devices from a file')}</Button>
          <Button look="primary" onClick={onNew} keys={['n']}>
            {t('New device')}
          </Button>
        </span>
      }
    />
  );
}
