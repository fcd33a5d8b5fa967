import { t } from '#renderer/language/speak.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { type Command, keysOf, useCommandList } from './commands.ts';

/** Keys that belong to tables and levels rather than to one command. */
const EVERYWHERE: readonly { readonly title: string; readonly keys: readonly string[] }[] = [
  { title: t('One level up'), keys: ['Escape'] },
  { title: t('Up and down in a table'), keys: ['ArrowUp', 'ArrowDown'] },
  { title: t('First and last row'), keys: ['Home', 'End'] },
  { title: t('Open the row'), keys: ['Enter'] },
];

/** Every shortcut that works here and now, by group. */
export function ShortcutSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const all = useCommandList();
  const groups = new Map<string, Command[]>();
  for (const command of all) {
    if (command.keys === undefined) continue;
    groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  }
  return (
    <Dialog open={open} onClose={onClose} title={t('Shortcuts')} wide>
      <div className="columns-2 gap-8">
        <section className="mb-4 break-inside-avoid">
          <h3 className="caption border-b pb-1">{t('Everywhere')}</h3>
          <dl>
            {EVERYWHERE.map(({ title, keys }) => (
              <Line key={title} title={title} keys={keys} />
            ))}
          </dl>
        </section>
        {[...groups].map(([group, commands]) => (
          <section key={group} className="mb-4 break-inside-avoid">
            <h3 className="caption border-b pb-1">{group}</h3>
            <dl>
              {commands.map((command) => (
                <Line key={command.id} title={command.title} keys={keysOf(command.keys ?? '')} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Line({ title, keys }: { readonly title: string; readonly keys: readonly string[] }) {
  return (
    <div className="flex h-row items-center justify-between gap-4">
      <dt className="truncate">{title}</dt>
      <dd>
        <Kbd keys={keys} />
        <span className="sr-only">{keys.join(' ')}</span>
      </dd>
    </div>
  );
}
