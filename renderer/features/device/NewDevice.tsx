import { useEffect, useId, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useField } from '#renderer/app/field.tsx';
import { client } from '#renderer/app/host.ts';
import { useReferences } from '#renderer/cache/hooks.ts';
import type { DeviceKey } from '#renderer/cache/types.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { say } from '#renderer/ui/Toast.tsx';
import { DeviceFields } from './DeviceFields.tsx';
import { focusFirstError } from './first-error.ts';
import { BLANK, draftOf, errorsOf, type FormField, type FormValues } from './form.ts';
import { dropTyped, keepTyped, readTyped } from './unsaved.ts';

const FIELDS: ReadonlySet<FormField> = new Set(
  (Object.keys(BLANK) as FormField[]).filter((field) => field !== 'is_active' && field !== 'debug'),
);

type Props = {
  /** What is known of it already, and what it is called by: what is typed on top of it is kept under that name. */
  readonly initial?: { readonly of: string; readonly values: Partial<FormValues> };
  readonly onClose: () => void;
  readonly onCreated: (key: DeviceKey) => void;
};

/** Creates a device, with or without a network: it is in the list at once. */
export default function NewDevice({ initial, onClose, onCreated }: Props) {
  const field = useField();
  const formId = useId();
  const { organizations } = useReferences(field);
  const [{ draft, first }] = useState(() =>
    initial === undefined
      ? { draft: 'new' as const, first: BLANK }
      : { draft: `new:${initial.of}` as const, first: { ...BLANK, ...initial.values } },
  );
  const [values, setValues] = useState<FormValues>(first);
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const onlyOrganization = organizations.length === 1 ? String(organizations[0]?.id) : '';
  const filled = values.organization_id === '' ? { ...values, organization_id: onlyOrganization } : values;
  const errors = errorsOf(filled, FIELDS, true);

  useEffect(() => {
    let left = false;
    readTyped(field, draft).then(
      (typed) => {
        if (typed !== null && !left) setValues(typed.values);
      },
      () => {
        // Nothing readable was kept; the form starts blank.
      },
    );
    return () => {
      left = true;
    };
  }, [field, draft]);
  useEffect(() => keepTyped(field, draft, { base: {}, values }, values !== first), [field, draft, first, values]);

  const create = useAction(async () => {
    const secrets = password === '' ? undefined : { password: (await client.app.keepSecret({ secret: password })).ref };
    const { key } = await field.work.create(draftOf(filled), secrets);
    await dropTyped(field, draft);
    say(t('Saved on this laptop'), filled.name.trim());
    onCreated(key);
  });
  return (
    <Dialog
      open
      onClose={onClose}
      wide
      title={t('New device')}
      words={t('It is kept on this laptop at once and goes to the control server as soon as that answers.')}
      footer={
        <>
          {values === first ? null : (
            <Button
              look="quiet"
              onClick={() => {
                setValues(first);
                setPassword('');
                void dropTyped(field, draft).catch(() => undefined);
              }}
            >
              {t('Clear')}
            </Button>
          )}
          <span className="grow" />
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button look="primary" type="submit" form={formId} busy={create.busy}>
            {t('Create device')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (Object.keys(errors).length === 0) create.run();
          else focusFirstError(event.currentTarget);
        }}
      >
        <DeviceFields
          values={filled}
          onChange={(change) => setValues((held) => ({ ...held, ...change }))}
          errors={tried ? errors : {}}
          fields={FIELDS}
          password={password}
          onPassword={setPassword}
        />
      </form>
      {create.problem ? (
        <div className="mt-3">
          <ProblemNotice problem={create.problem} />
        </div>
      ) : null}
    </Dialog>
  );
}
