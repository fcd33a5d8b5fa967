import type { ReactNode } from 'react';
import { t } from '#renderer/language/speak.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import { SERVICE_TESTS } from '#shared/recipe/diagnostics.ts';
import type { RecipeStep } from '#shared/recipe/recipe.ts';
import { PairsInput } from './PairsInput.tsx';

type Props<Step extends RecipeStep = RecipeStep> = {
  readonly step: Step;
  readonly onChange: (step: RecipeStep) => void;
};

/** What a step of each kind needs to be told. */
export function StepFields({ step, onChange }: Props) {
  switch (step.do) {
    case 'factory-reset':
    case 'backup':
    case 'reboot':
      return null;
    case 'set':
    case 'verify':
      return (
        <Box>
          <PairsInput
            label={t('Parameters')}
            values={step.values}
            onChange={(values) => onChange({ ...step, values })}
          />
        </Box>
      );
    case 'firmware':
      return <FirmwareFields step={step} onChange={onChange} />;
    case 'add-object':
      return <AddFields step={step} onChange={onChange} />;
    case 'delete-object':
      return (
        <Box>
          <Text label={t('Instance')} value={step.object} onChange={(object) => onChange({ ...step, object })} />
        </Box>
      );
    case 'wait':
      return (
        <Box columns>
          <Text label={t('Event')} value={step.event} onChange={(event) => onChange({ ...step, event })} />
          <Numeric
            label={t('Minutes at most')}
            value={step.minutes}
            onChange={(minutes) => onChange({ ...step, minutes: minutes ?? 5 })}
          />
        </Box>
      );
    case 'diagnose':
      return <TestFields step={step} onChange={onChange} />;
    case 'hand-over':
      return <HandOverFields step={step} onChange={onChange} />;
    default:
      return step satisfies never;
  }
}

function Box({ columns = false, children }: { readonly columns?: boolean; readonly children: ReactNode }) {
  return (
    <div className={`grid grid-cols-1 gap-3 px-3 py-2 ${columns ? 'min-[700px]:grid-cols-2' : ''}`}>{children}</div>
  );
}

type TextProps = {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly onChange: (value: string) => void;
};

function Text({ label, value, hint, onChange }: TextProps) {
  return (
    <Field label={label} hint={hint}>
      <TextInput mono value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </Field>
  );
}

type NumericProps = {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
};

function Numeric({ label, value, onChange }: NumericProps) {
  return (
    <Field label={label}>
      <TextInput
        type="number"
        value={value ?? ''}
        onChange={(event) => {
          const { value: typed } = event.currentTarget;
          onChange(typed === '' ? undefined : Number(typed));
        }}
      />
    </Field>
  );
}

function FirmwareFields({ step, onChange }: Props<Extract<RecipeStep, { do: 'firmware' }>>) {
  return (
    <Box columns>
      <Text
        label={t('Version to load')}
        hint={t('The image that has this version and fits the device is taken.')}
        value={step.version}
        onChange={(version) => onChange({ ...step, version })}
      />
      <Text
        label={t('Where it runs an older one than')}
        hint={t('Empty: than the version to load.')}
        value={step.olderThan ?? ''}
        onChange={(olderThan) => {
          const { olderThan: _, ...rest } = step;
          onChange(olderThan === '' ? rest : { ...rest, olderThan });
        }}
      />
    </Box>
  );
}

function AddFields({ step, onChange }: Props<Extract<RecipeStep, { do: 'add-object' }>>) {
  return (
    <>
      <Box columns>
        <Text label={t('Object')} value={step.object} onChange={(object) => onChange({ ...step, object })} />
        <Text
          label={t('Called')}
          hint={t('Later steps call its number {name}.', { name: `{{${step.as}}}` })}
          value={step.as}
          onChange={(as) => onChange({ ...step, as })}
        />
      </Box>
      <Box>
        <PairsInput
          label={t('Parameters of the new instance')}
          values={step.values ?? {}}
          onChange={(values) => {
            const { values: _, ...rest } = step;
            onChange(Object.keys(values).length === 0 ? rest : { ...rest, values });
          }}
        />
      </Box>
    </>
  );
}

function TestFields({ step, onChange }: Props<Extract<RecipeStep, { do: 'diagnose' }>>) {
  const { averageMsAtMost: average, lossPercentAtMost: loss, megabitsAtLeast: speed, ...rest } = step;
  const limits = (next: { average?: number; loss?: number; speed?: number }): RecipeStep => ({
    ...rest,
    ...(next.average === undefined ? {} : { averageMsAtMost: next.average }),
    ...(next.loss === undefined ? {} : { lossPercentAtMost: next.loss }),
    ...(next.speed === undefined ? {} : { megabitsAtLeast: next.speed }),
  });
  const now = {
    ...(average === undefined ? {} : { average }),
    ...(loss === undefined ? {} : { loss }),
    ...(speed === undefined ? {} : { speed }),
  };
  const without = <K extends keyof typeof now>(key: K, value: number | undefined) => {
    const { [key]: _, ...others } = now;
    return limits(value === undefined ? others : { ...others, [key]: value });
  };
  return (
    <Box columns>
      <Field label={t('Test')}>
        <Select
          value={step.test}
          choices={SERVICE_TESTS.map((test) => ({ value: test, label: test }))}
          onChange={(test) => onChange({ ...step, test })}
        />
      </Field>
      <Text
        label={step.test === 'ping' ? t('Host') : 'URL'}
        value={step.target}
        onChange={(target) => onChange({ ...step, target })}
      />
      {step.test === 'ping' ? (
        <>
          <Numeric
            label={t('Average at most (ms)')}
            value={average}
            onChange={(value) => onChange(without('average', value))}
          />
          <Numeric label={t('Lost at most (%)')} value={loss} onChange={(value) => onChange(without('loss', value))} />
        </>
      ) : (
        <Numeric label={t('At least (Mbit/s)')} value={speed} onChange={(value) => onChange(without('speed', value))} />
      )}
    </Box>
  );
}

function HandOverFields({ step, onChange }: Props<Extract<RecipeStep, { do: 'hand-over' }>>) {
  const { username, password, ...rest } = step;
  const login = (next: { username?: string | undefined; password?: string | undefined }): RecipeStep => ({
    ...rest,
    ...(next.username ? { username: next.username } : {}),
    ...(next.password ? { password: next.password } : {}),
  });
  return (
    <Box columns>
      <Text label={t('URL of the production ACS')} value={step.url} onChange={(url) => onChange({ ...step, url })} />
      <span />
      <Text
        label={t('Username')}
        value={username ?? ''}
        onChange={(value) => onChange(login({ username: value, password }))}
      />
      <Text
        label={t('Password')}
        hint={t('Use a variable that is a secret, for example {{acs_password}}.')}
        value={password ?? ''}
        onChange={(value) => onChange(login({ username, password: value }))}
      />
    </Box>
  );
}
