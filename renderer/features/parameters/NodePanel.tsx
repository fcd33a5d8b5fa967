import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { type Fact, KeyValueList } from '#renderer/ui/KeyValueList.tsx';
import { CopyButton } from '#renderer/ui/Mono.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import type { DeviceRef } from '#shared/ids.ts';
import type { ParameterNode } from './tree.ts';
import type { Reader } from './use-reader.ts';
import { useWatch } from './use-watch.ts';
import { WriteForm } from './WriteForm.tsx';
import { accessWords, countWords, tookWords } from './words.ts';

type Props = { readonly device: DeviceRef; readonly node: ParameterNode; readonly reader: Reader };

/** What there is to know of one line of the tree, and to do with it. */
export function NodePanel({ device, node, reader }: Props) {
  const { path, row } = node;
  const isObject = path.endsWith('.');
  return (
    <div className="flex flex-col gap-4 px-4 py-3">
      <header className="flex items-start gap-1">
        <h2 className="mono min-w-0 font-strong wrap-anywhere">{path}</h2>
        <CopyButton text={path} what={t('path')} />
      </header>
      <KeyValueList facts={isObject ? objectFacts(node) : valueFacts(node)} />
      <Button
        icon={<RefreshCw size={14} />}
        busy={reader.busy === path}
        disabled={reader.busy !== null}
        onClick={() => reader.read(path)}
      >
        {reader.busy === path ? t('Reading…') : isObject ? t('Read this branch again') : t('Read it again')}
      </Button>
      <Watch device={device} node={node} />
      {isObject || row === null ? null : row.writable === false ? (
        <p className="text-soft">{t('The device says that this parameter cannot be written.')}</p>
      ) : (
        <WriteForm device={device} row={row} />
      )}
    </div>
  );
}

function valueFacts({ row, was }: ParameterNode): Fact[] {
  return [
    {
      name: t('Value'),
      value: row?.secret === true || row?.value === '' ? null : (row?.value ?? null),
      mono: true,
      copy: row?.value ?? null,
      none:
        row?.secret === true ? t('secret, stays on the device') : row?.value === '' ? t('empty') : t('not read yet'),
    },
    ...(was === null ? [] : [{ name: t('Before'), value: was === '' ? null : was, mono: true, none: t('empty') }]),
    { name: t('Type'), value: row?.type ?? null, none: t('not told yet') },
    {
      name: t('Access'),
      value: row?.writable == null ? null : row.writable ? t('can be written') : t('read only'),
      none: t('not told yet'),
    },
    { name: t('Read'), value: row === null ? null : <TimeAgo at={row.at} />, none: t('never') },
  ];
}

function objectFacts(node: ParameterNode): Fact[] {
  const access = accessWords(node);
  return [
    { name: t('Holds'), value: countWords(node.leaves) },
    ...(access === null ? [] : [{ name: t('Access'), value: access }]),
  ];
}

const RHYTHMS = [
  { value: '0', label: t('Not watched') },
  { value: '2', label: t('Every 2 s') },
  { value: '5', label: t('Every 5 s') },
  { value: '15', label: t('Every 15 s') },
  { value: '60', label: t('Every minute') },
] as const;

/** Reads it again by itself while it is shown, and says what that costs the device. */
function Watch({ device, node }: Omit<Props, 'reader'>) {
  const [rhythm, setRhythm] = useState<(typeof RHYTHMS)[number]['value']>('0');
  const seconds = rhythm === '0' ? null : Number(rhythm);
  const { took, problem } = useWatch(device, node.path, seconds);
  const words =
    seconds === null
      ? t('Watching reads it again for as long as it is shown here.')
      : [
          plural(
            'Each reading is one call, one session and {count} parameter over the wire.',
            'Each reading is one call, one session and {count} parameters over the wire.',
            node.leaves,
          ),
          ...(took === null ? [] : [t('The last took {time}.', { time: tookWords(took) })]),
        ].join(' ');
  return (
    <div className="flex flex-col gap-1">
      <Field label={t('Watch')} hint={words}>
        <Select value={rhythm} choices={RHYTHMS} onChange={setRhythm} />
      </Field>
      {problem === null ? null : <ProblemNotice problem={problem} tone="waiting" />}
    </div>
  );
}
