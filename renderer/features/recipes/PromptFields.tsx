import { Field } from '#renderer/ui/Field.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import type { Prompt } from './answers.ts';

type Props = {
  readonly prompts: readonly Prompt[];
  readonly typed: Readonly<Record<string, string>>;
  readonly onType: (typed: Record<string, string>) => void;
};

/** What a recipe asks before it can do anything. */
export function PromptFields({ prompts, typed, onType }: Props) {
  return prompts.map(({ name, label, secret, default: preset }) => (
    <Field key={name} label={label}>
      <TextInput
        type={secret ? 'password' : 'text'}
        value={typed[name] ?? preset ?? ''}
        onChange={(event) => onType({ ...typed, [name]: event.currentTarget.value })}
      />
    </Field>
  ));
}
