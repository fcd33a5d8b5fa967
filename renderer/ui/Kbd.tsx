import { t } from '#renderer/language/speak.ts';
import { classes } from './classes.ts';

const MAC = /mac/i.test(globalThis.navigator?.platform ?? '');
const NAMES: Readonly<Record<string, string>> = {
  $mod: MAC ? '⌘' : t('Ctrl'),
  Escape: t('Esc'),
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Shift: '⇧',
};

type Props = { readonly keys: readonly string[]; readonly tone?: 'plain' | 'on-accent' };

/** Keys as they stand on a keyboard: `['g', 'f']`, `['$mod', 'K']`. */
export function Kbd({ keys, tone = 'plain' }: Props) {
  return (
    <span className="inline-flex shrink-0 items-center gap-0.5" aria-hidden="true">
      {keys.map((key) => (
        <kbd
          key={key}
          className={classes(
            'mono inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-sm border px-1 font-normal',
            tone === 'plain' ? 'border-line-strong bg-surface text-soft' : 'border-on-accent text-on-accent',
          )}
        >
          {NAMES[key] ?? key}
        </kbd>
      ))}
    </span>
  );
}
