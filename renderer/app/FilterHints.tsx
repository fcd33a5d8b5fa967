import type { Completion, Completions } from '#renderer/cache/filter/complete.ts';
import type { Verdict } from '#renderer/cache/filter/validity.ts';
import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';

type Props = {
  /** What the ids of the field begin with. */
  readonly id: string;
  readonly completions: Completions | null;
  readonly marked: number | null;
  readonly verdict: Verdict;
  readonly onAccept: (offer: Completion) => void;
  readonly onMark: (index: number) => void;
};

/** Under the search field: ways to go on, and what is not right yet. Nothing while there is nothing to say. */
export function FilterHints({ id, completions, marked, verdict, onAccept, onMark }: Props) {
  const isShown = completions !== null || verdict.state !== 'valid';
  return (
    <div
      className={
        isShown ? 'floating absolute inset-x-0 top-[calc(100%+4px)] z-30 flex flex-col overflow-hidden' : 'sr-only'
      }
    >
      <div id={`${id}-offers`} role="listbox" aria-label={t('Ways to go on')} className="p-1 empty:hidden">
        {completions?.items.map((offer, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys (aria-activedescendant)
          <div
            key={offer.insert}
            id={`${id}-offer-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            data-highlighted={index === marked ? '' : undefined}
            className="menu-item"
            onMouseEnter={() => onMark(index)}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onAccept(offer)}
          >
            <span className="mono shrink-0">{offer.insert}</span>
            <span className="min-w-0 grow truncate text-soft">{heard(offer.words)}</span>
            {index === (marked ?? 0) ? <Kbd keys={['Tab']} /> : null}
          </div>
        ))}
      </div>
      <div id={`${id}-verdict`} aria-live="polite" className="px-3 py-2 empty:hidden">
        {verdict.state === 'valid' ? null : (
          <div className="flex items-start gap-2">
            <span className="shrink-0">
              <StatusMark tone={verdict.state === 'invalid' ? 'down' : 'waiting'}>
                {verdict.state === 'invalid' ? t('Not used yet') : t('Unsure')}
              </StatusMark>
            </span>
            <span className="text-soft">{heard(verdict.words)}</span>
          </div>
        )}
      </div>
    </div>
  );
}
