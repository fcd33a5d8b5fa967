import { t } from '#renderer/language/speak.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';

/** From so many devices on a campaign is begun by typing its name. */
const TYPED_FROM = 25;

/** May it begin? With many devices only once its name is typed. */
export function isAgreed(name: string, typed: string, count: number): boolean {
  return count < TYPED_FROM || typed.trim() === name.trim();
}

type Props = {
  readonly name: string;
  readonly count: number;
  readonly typed: string;
  readonly onType: (typed: string) => void;
};

/** Asked only where many devices are meant. */
export function TypeTheName({ name, count, typed, onType }: Props) {
  if (count < TYPED_FROM) return null;
  return (
    <Field label={t('Type “{name}” to begin with {count} devices', { name: name.trim(), count })}>
      <TextInput value={typed} onValueChange={onType} />
    </Field>
  );
}
