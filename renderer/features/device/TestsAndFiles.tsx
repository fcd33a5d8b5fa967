import { type FormEvent, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client } from '#renderer/app/host.ts';
import { heard } from '#renderer/language/heard.ts';
import { decimal, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { KeyValueList } from '#renderer/ui/KeyValueList.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { bytesWords } from '#renderer/ui/size-words.ts';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { DIAGNOSTIC_TESTS, DIAGNOSTICS, type DiagnosticTest, throughput } from '#shared/diagnostics.ts';
import type { DeviceRef } from '#shared/ids.ts';
import type { DeviceFile, Order } from '#shared/orders.ts';
import { useAcsView } from './acs-sessions.ts';
import { Section } from './Section.tsx';
import type { ShownDevice } from './shown-device.ts';
import { type Findings, useDeviceFiles, useFindings } from './tests-and-files.ts';

/** Tests the device runs by itself, and files it delivers; each is an operation, and its steps stand above. */
export function TestsAndFiles({ device }: { readonly device: ShownDevice }) {
  const view = useAcsView(device.ref);
  if (view === null || view.cpe === null) return null;
  return (
    <>
      <Tests device={device.ref} />
      <Files device={device.ref} />
    </>
  );
}

function Tests({ device }: { readonly device: DeviceRef }) {
  const [test, setTest] = useState<DiagnosticTest>('ping');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const findings = useFindings(device);
  const run = useAction((order: Order) => client.operations.order({ device, order }));
  const { settings } = DIAGNOSTICS[test];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const given = settings.map(({ name, preset }) => [name, typed[name] ?? preset] as const);
    run.run({ kind: 'diagnostics', test, settings: Object.fromEntries(given) });
  };
  return (
    <Section title={t('Tests')} name="tests">
      <form onSubmit={submit} className="flex flex-col gap-2">
        <Field label={t('The device runs')}>
          <Select
            value={test}
            choices={DIAGNOSTIC_TESTS.map((value) => ({ value, label: heard(DIAGNOSTICS[value].title) }))}
            onChange={(chosen) => {
              setTest(chosen);
              setTyped({});
            }}
          />
        </Field>
        {settings.map(({ name, label, preset }) => (
          <Field key={name} label={heard(label)}>
            <TextInput
              mono
              value={typed[name] ?? preset}
              onValueChange={(value) => setTyped((held) => ({ ...held, [name]: value }))}
            />
          </Field>
        ))}
        <span>
          <Button type="submit" busy={run.busy}>
            {t('Run the test')}
          </Button>
        </span>
      </form>
      {run.problem === null ? null : <ProblemNotice problem={run.problem} />}
      {findings === null ? null : <Found findings={findings} />}
    </Section>
  );
}

function Found({ findings: { test, state, rows } }: { readonly findings: Findings }) {
  const bits = throughput(rows);
  const facts = rows
    .filter(({ name, value }) => name !== 'DiagnosticsState' && value !== '')
    .map(({ name, value }) => ({ name, value, mono: true }));
  return (
    <div role="status" className="mt-2">
      <p className="font-strong">
        {t('{test}: {state}', {
          test: heard(DIAGNOSTICS[test].title),
          state: state === 'Complete' ? t('ended') : state,
        })}
        {bits === null ? null : `, ${decimal(bits / 1_000_000, 1)} Mbit/s`}
      </p>
      <KeyValueList facts={facts} />
    </div>
  );
}

function Files({ device }: { readonly device: DeviceRef }) {
  const { files, reread } = useDeviceFiles(device);
  const [log, setLog] = useState<string | null>(null);
  const order = useAction((what: Order) => client.operations.order({ device, order: what }));
  const show = useAction(async ({ id }: DeviceFile) => setLog((await client.operations.log({ file: id })).text));
  const remove = useAction(({ id }: DeviceFile) => client.operations.deleteFile({ file: id }).then(reread));
  const problem = order.problem ?? show.problem ?? remove.problem;
  return (
    <Section title={t('Configuration and logs')} name="files">
      <p className="flex flex-wrap gap-2">
        <Button busy={order.busy} onClick={() => order.run({ kind: 'backup', content: 'configuration' })}>
          {t('Fetch its configuration')}
        </Button>
        <Button busy={order.busy} onClick={() => order.run({ kind: 'backup', content: 'log' })}>
          {t('Fetch its log')}
        </Button>
      </p>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <ul className="mt-2">
        {files.map((file) => (
          <li key={file.id} className="flex min-h-7 flex-wrap items-center justify-between gap-2">
            <span>
              {file.content === 'log' ? t('Log') : t('Configuration')}, {bytesWords(file.bytes)},{' '}
              <TimeAgo at={file.at} />
            </span>
            <span className="flex gap-1">
              {file.content === 'log' ? (
                <Button look="quiet" onClick={() => show.run(file)}>
                  {t('Show')}
                </Button>
              ) : (
                <Button look="quiet" onClick={() => order.run({ kind: 'restore', file: file.id })}>
                  {t('Restore')}
                </Button>
              )}
              <Button look="quiet" onClick={() => remove.run(file)}>
                {t('Delete')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {log === null ? null : <pre className="mono mt-2 max-h-64 overflow-auto rounded-md bg-sunken p-2">{log}</pre>}
    </Section>
  );
}
