import { ArrowLeft, Plus, Save, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useUp } from '#renderer/app/commands.ts';
import { client } from '#renderer/app/host.ts';
import { useLoaded } from '#renderer/app/loaded.ts';
import { Patience } from '#renderer/app/Patience.tsx';
import { go } from '#renderer/app/router.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { PlaceBar } from '#renderer/ui/PlaceBar.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import { Alias } from '#shared/recipe/aliases.ts';

const load = () => client.recipes.aliases({});

/** Logical names: one's own, then those that come with Demarc. */
export function AliasNames() {
  const { value, problem } = useLoaded(load);
  useUp(toList);
  if (problem !== null) {
    return (
      <div className="p-4">
        <ProblemNotice problem={problem} />
      </div>
    );
  }
  if (value === null) return <Patience title={t('Logical names')} words={t('Asking the host.')} />;
  return <Names own={value.own} builtIn={value.builtIn} />;
}

function toList(): void {
  go('recipes');
}

const CELLS = 'grid grid-cols-[minmax(120px,2fr)_minmax(0,5fr)_minmax(0,7fr)_32px] items-center gap-2';

function Names({ own, builtIn }: { readonly own: readonly Alias[]; readonly builtIn: readonly Alias[] }) {
  const [rows, setRows] = useState(own.map((alias) => ({ ...alias, key: crypto.randomUUID() })));
  const [saved, setSaved] = useState(false);
  const put = (key: string, change: Partial<Alias>): void => {
    setSaved(false);
    setRows(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  };
  const aliases = rows.map(({ name, tr181, tr098 }) => ({ name, tr181, tr098 }));
  const wrong = aliases.find((alias) => !Alias.safeParse(alias).success);
  const save = useAction(async () => {
    await client.recipes.setAliases({ own: aliases });
    setSaved(true);
  });
  return (
    <div className="flex h-full flex-col">
      <PlaceBar
        title={t('Logical names')}
        back={<IconButton label={t('Back to the recipes')} icon={<ArrowLeft size={16} />} onClick={toList} />}
      >
        <span role="status" className="text-soft">
          {saved ? t('Saved') : ''}
        </span>
        <span className="grow" />
        <Button
          icon={<Plus size={15} />}
          onClick={() => {
            setSaved(false);
            setRows([...rows, { name: '', tr181: null, tr098: null, key: crypto.randomUUID() }]);
          }}
        >
          {t('Add a name')}
        </Button>
        <Button
          look="primary"
          icon={<Save size={15} />}
          disabled={wrong !== undefined}
          busy={save.busy}
          onClick={() => save.run()}
        >
          {t('Save')}
        </Button>
      </PlaceBar>
      <div className="min-h-0 grow overflow-y-auto px-3 py-3">
        <p className="mb-3 max-w-[80ch] text-soft">
          {t(
            'A recipe says one name for both data models. {i} stands for a number: {example} serves {first} and {second}. A name of your own goes before one that comes with Demarc.',
            { i: '{i}', example: 'wifi.{i}.ssid', first: 'wifi.1.ssid', second: 'wifi.2.ssid' },
          )}
        </p>
        {save.problem === null ? null : <ProblemNotice problem={save.problem} />}
        <div className={`${CELLS} pb-1 text-small text-soft`}>
          <span>{t('Name')}</span>
          <span>{t('TR-181')}</span>
          <span>{t('TR-098')}</span>
          <span />
        </div>
        <div className="flex flex-col gap-1">
          {rows.map(({ key, name, tr181, tr098 }) => (
            <div key={key} className={CELLS}>
              <TextInput
                aria-label={t('Name')}
                mono
                value={name}
                onChange={(event) => put(key, { name: event.currentTarget.value })}
              />
              <TextInput
                aria-label={t('Path in TR-181')}
                mono
                value={tr181 ?? ''}
                onChange={(event) => put(key, { tr181: event.currentTarget.value || null })}
              />
              <TextInput
                aria-label={t('Path in TR-098')}
                mono
                value={tr098 ?? ''}
                onChange={(event) => put(key, { tr098: event.currentTarget.value || null })}
              />
              <IconButton
                label={t('Delete {name}', { name })}
                icon={<Trash2 size={15} />}
                onClick={() => {
                  setSaved(false);
                  setRows(rows.filter((row) => row.key !== key));
                }}
              />
            </div>
          ))}
          {builtIn.map(({ name, tr181, tr098 }) => (
            <div key={name} className={`${CELLS} mono min-h-7 border-t text-small text-soft`}>
              <span className="truncate text-ink" title={name}>
                {name}
              </span>
              <span className="truncate" title={tr181 ?? undefined}>
                {tr181 ?? t('nothing of it')}
              </span>
              <span className="truncate" title={tr098 ?? undefined}>
                {tr098 ?? t('nothing of it')}
              </span>
              <span className="w-8" />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
