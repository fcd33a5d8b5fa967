import { X } from 'lucide-react';
import { useField } from '#renderer/app/field.tsx';
import { useReferences } from '#renderer/cache/hooks.ts';
import { t } from '#renderer/language/speak.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { Select } from '#renderer/ui/Select.tsx';

type Props = {
  /** What reaches them: *Reaches*, *Organizations*. */
  readonly label: string;
  /** How all of them are called: *Everything*. */
  readonly all: string;
  /** Null: everything, also what is to come. */
  readonly organizations: readonly number[] | null;
  readonly onChange: (organizations: readonly number[] | null) => void;
};

/** Everything, or some organizations with all below them. */
export function OrganizationReach({ label, all, organizations: chosen, onChange }: Props) {
  const { organizations } = useReferences(useField());
  const names = new Map(organizations.map(({ id, name }) => [id, name]));
  const nameOf = (id: number): string => names.get(id) ?? t('number {number}', { number: String(id) });
  const left = organizations.filter(({ id }) => chosen?.includes(id) === false);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-small text-soft">{label}</legend>
      <div>
        <Segments<'all' | 'some'>
          label={label}
          value={chosen === null ? 'all' : 'some'}
          segments={[
            { value: 'all', label: all },
            { value: 'some', label: t('Some organizations') },
          ]}
          onChange={(reach) => onChange(reach === 'all' ? null : [])}
        />
      </div>
      {chosen === null ? null : (
        <>
          <ul>
            {chosen.map((id) => (
              <li key={id} className="flex min-h-row items-center justify-between gap-2 border-b">
                <span className="truncate">{t('{name} and all below it', { name: nameOf(id) })}</span>
                <IconButton
                  small
                  label={t('Take {name} out', { name: nameOf(id) })}
                  icon={<X size={13} />}
                  onClick={() => onChange(chosen.filter((one) => one !== id))}
                />
              </li>
            ))}
          </ul>
          {left.length === 0 ? null : (
            <Select
              label={t('Add an organization')}
              placeholder={t('Add an organization')}
              value={null}
              choices={left.map(({ id, name }) => ({ value: String(id), label: name }))}
              onChange={(id) => onChange([...chosen, Number(id)])}
            />
          )}
        </>
      )}
    </fieldset>
  );
}
