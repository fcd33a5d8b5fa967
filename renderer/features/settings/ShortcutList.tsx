import { keysOf, useCommandList } from '#renderer/app/commands.ts';
import { t } from '#renderer/language/speak.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';

/** Every shortcut there is here, from the one registry of commands. */
export function ShortcutList() {
  const commands = useCommandList().filter(({ keys }) => keys !== undefined);
  const groups = [...new Set(commands.map(({ group }) => group))];
  return (
    <>
      <p className="pt-3 text-small text-soft">
        {t('Single letters rest while something is typed. Press ? anywhere for this list.')}
      </p>
      <div className="columns-1 gap-x-10 pt-2 min-[720px]:columns-2">
        {groups.map((group) => (
          <section key={group} aria-label={group} className="break-inside-avoid pb-3">
            <h3 className="caption">{group}</h3>
            <ul>
              {commands
                .filter((command) => command.group === group)
                .map(({ id, title, keys = '' }) => (
                  <li key={id} className="flex min-h-row items-center justify-between gap-4 border-b">
                    {title}
                    <Kbd keys={keysOf(keys)} />
                    <span className="sr-only">{keys}</span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
