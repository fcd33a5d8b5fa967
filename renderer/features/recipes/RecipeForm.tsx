import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useField } from '#renderer/app/field.tsx';
import { useReferences } from '#renderer/cache/hooks.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import type { TextProblem } from '#shared/recipe/bench-run.ts';
import { type Recipe, type RecipeStep, STEP_KINDS } from '#shared/recipe/recipe.ts';
import { stepOf } from './new-step.ts';
import { StepFields } from './StepFields.tsx';
import { VariableFields } from './VariableFields.tsx';
import { STEP_NAMES } from './words.ts';

type Props = {
  readonly recipe: Recipe;
  /** Never saved: its name is what one begins with. */
  readonly isNew: boolean;
  readonly problems: readonly TextProblem[];
  readonly onChange: (recipe: Recipe) => void;
};

/** A recipe as a form. */
export function RecipeForm({ recipe, isNew, problems, onChange }: Props) {
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNew) name.current?.select();
  }, [isNew]);
  const { types } = useReferences(useField());
  const choices = types.map(({ name }) => ({ value: name, label: name }));
  const known = choices.some(({ value }) => value === recipe.deviceType);
  const label = recipe.label ?? { ssid: '' };
  return (
    <div className="min-h-0 grow overflow-y-auto">
      <div className="mx-auto flex max-w-[860px] flex-col gap-5 px-4 py-4">
        {problems.length === 0 ? null : (
          <ul role="status" className="rounded-md border border-down px-3 py-2">
            {problems.map(({ words }) => (
              <li key={words} className="flex items-start gap-2 wrap-anywhere">
                <span className="flex h-5 items-center">
                  <StatusMark tone="down" />
                </span>
                {words}
              </li>
            ))}
          </ul>
        )}
        <div className="grid grid-cols-1 gap-3 min-[700px]:grid-cols-2">
          <Field label={t('Name')}>
            <TextInput
              ref={name}
              value={recipe.name}
              onChange={(event) => onChange({ ...recipe, name: event.currentTarget.value })}
            />
          </Field>
          <Field label={t('For devices of this type')}>
            <Select
              value={recipe.deviceType}
              choices={known ? choices : [...choices, { value: recipe.deviceType, label: recipe.deviceType }]}
              onChange={(deviceType) => onChange({ ...recipe, deviceType })}
            />
          </Field>
          <Field label={t('When a step fails')}>
            <Select
              value={recipe.onFailure}
              choices={[
                { value: 'roll-back', label: t('Put everything back as it was') },
                { value: 'stop', label: t('Leave it as it is') },
              ]}
              onChange={(onFailure) => onChange({ ...recipe, onFailure })}
            />
          </Field>
          <span />
          <Field label={t('Wi-Fi name on the label')} hint={t('Empty: no label.')}>
            <TextInput
              value={label.ssid}
              onChange={(event) => onChange(withLabel(recipe, { ...label, ssid: event.currentTarget.value }))}
            />
          </Field>
          <Field
            label={t('Wi-Fi key on the label')}
            hint={t('For example {{wifi_key}}; it is printed and shown nowhere else.')}
          >
            <TextInput
              value={label.key ?? ''}
              onChange={(event) => onChange(withLabel(recipe, { ...label, key: event.currentTarget.value }))}
            />
          </Field>
        </div>
        <VariableFields variables={recipe.variables} onChange={(variables) => onChange({ ...recipe, variables })} />
        <Steps steps={recipe.steps} onChange={(steps) => onChange({ ...recipe, steps })} />
      </div>
    </div>
  );
}

function withLabel(recipe: Recipe, { ssid, key }: { ssid: string; key?: string | undefined }): Recipe {
  const { label: _, ...rest } = recipe;
  if (ssid === '' && (key ?? '') === '') return rest;
  return { ...rest, label: key === undefined || key === '' ? { ssid } : { ssid, key } };
}

type StepsProps = { readonly steps: readonly RecipeStep[]; readonly onChange: (steps: RecipeStep[]) => void };

function Steps({ steps, onChange }: StepsProps) {
  // Steps have no name of their own: this keeps what is typed in one with it when it is moved.
  const [keys, setKeys] = useState(() => steps.map(() => crypto.randomUUID()));
  const move = (from: number, to: number): void => {
    onChange(moved(steps, from, to));
    setKeys(moved(keys, from, to));
  };
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-strong">{t('Steps')}</h2>
      <ol className="flex flex-col gap-2">
        {steps.map((step, index) => (
          <li key={keys[index] ?? index} className="rounded-md border bg-surface">
            <div className="flex items-center gap-2 border-b px-3 py-1">
              <span className="tabular w-5 text-faint">{index + 1}</span>
              <span className="w-72">
                <Select
                  label={t('What step {step} does', { step: index + 1 })}
                  value={step.do}
                  choices={STEP_KINDS.map((kind) => ({ value: kind, label: STEP_NAMES[kind] }))}
                  onChange={(kind) => {
                    onChange(steps.map((other, at) => (at === index ? stepOf(kind) : other)));
                    setKeys(keys.map((key, at) => (at === index ? crypto.randomUUID() : key)));
                  }}
                />
              </span>
              <span className="grow" />
              <IconButton
                label={t('Move step {step} up', { step: index + 1 })}
                icon={<ArrowUp size={15} />}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              />
              <IconButton
                label={t('Move step {step} down', { step: index + 1 })}
                icon={<ArrowDown size={15} />}
                disabled={index === steps.length - 1}
                onClick={() => move(index, index + 1)}
              />
              <IconButton
                label={t('Delete step {step}', { step: index + 1 })}
                icon={<Trash2 size={15} />}
                disabled={steps.length === 1}
                onClick={() => {
                  onChange(steps.filter((_, at) => at !== index));
                  setKeys(keys.filter((_, at) => at !== index));
                }}
              />
            </div>
            <StepFields
              step={step}
              onChange={(next) => onChange(steps.map((other, at) => (at === index ? next : other)))}
            />
          </li>
        ))}
      </ol>
      <span>
        <Button
          icon={<Plus size={15} />}
          onClick={() => {
            onChange([...steps, stepOf('set')]);
            setKeys([...keys, crypto.randomUUID()]);
          }}
        >
          {t('Add a step')}
        </Button>
      </span>
    </section>
  );
}

function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const left = [...list];
  left.splice(to, 0, ...left.splice(from, 1));
  return left;
}
