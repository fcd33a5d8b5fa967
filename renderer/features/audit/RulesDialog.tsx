import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useStore } from '#renderer/cache/hooks.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import { PrefixRule, SHIPPED_RULES } from '#shared/audit/prefix-rules.ts';
import { prefer, preferences } from './preferences.ts';

const ROLES = [
  { value: 'serial', label: t('Serial number') },
  { value: 'mac', label: 'MAC' },
  { value: 'any', label: t('Anything') },
] as const;
type Role = (typeof ROLES)[number]['value'];
const ROLE_WORDS: Readonly<Record<Role, string>> = { serial: t('serial number'), mac: 'MAC', any: t('anything') };

/** The rules by which prefixes are taken off what is scanned: those that are shipped, and the person's own. */
export function RulesDialog({ onClose }: { readonly onClose: () => void }) {
  const { rules } = useStore(preferences);
  const [prefix, setPrefix] = useState('');
  const [role, setRole] = useState<Role>('serial');
  const made = PrefixRule.safeParse({ prefix, role });
  const add = (): void => {
    if (!made.success) return;
    prefer({ rules: [...rules, made.data] });
    setPrefix('');
  };
  return (
    <Dialog
      open
      onClose={onClose}
      wide
      title={t('What is taken off codes')}
      words={t(
        'Labels put words in front of numbers. A prefix that ends in a letter counts only with a colon or a blank behind it. Zeros at the beginning always stay.',
      )}
      footer={<Button onClick={onClose}>{t('Done')}</Button>}
    >
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <div className="grow">
          <Field label={t('Prefix of your own')}>
            <TextInput mono value={prefix} maxLength={24} onChange={({ target }) => setPrefix(target.value)} />
          </Field>
        </div>
        <div className="w-44">
          <Field label={t('What follows it')}>
            <Select value={role} choices={ROLES} onChange={setRole} />
          </Field>
        </div>
        <Button type="submit" icon={<Plus size={15} />} disabled={!made.success}>
          {t('Add')}
        </Button>
      </form>
      <ul className="mt-3 flex flex-col">
        {rules.map((rule) => (
          <li key={`${rule.prefix} ${rule.role}`} className="flex min-h-row items-center gap-3 border-b">
            <span className="mono w-40 truncate">{rule.prefix}</span>
            <span className="grow text-soft">{ROLE_WORDS[rule.role]}</span>
            <IconButton
              label={t('Remove {prefix}', { prefix: rule.prefix })}
              small
              icon={<Trash2 size={14} />}
              onClick={() => prefer({ rules: rules.filter((each) => each !== rule) })}
            />
          </li>
        ))}
        {SHIPPED_RULES.map((rule) => (
          <li key={rule.prefix} className="flex min-h-row items-center gap-3 border-b">
            <span className="mono w-40 truncate">{rule.prefix}</span>
            <span className="grow text-soft">{ROLE_WORDS[rule.role]}</span>
            <span className="text-faint">{t('shipped')}</span>
          </li>
        ))}
        <li className="flex min-h-row items-center gap-3">
          <span className="mono w-40 truncate">(21), (250), (8004)</span>
          <span className="grow text-soft">{t('serial numbers and assets of a GS1 code')}</span>
          <span className="text-faint">{t('shipped')}</span>
        </li>
      </ul>
    </Dialog>
  );
}
