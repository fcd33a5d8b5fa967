import { useRef, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useField } from '#renderer/app/field.tsx';
import { fieldWords } from '#renderer/app/record-words.ts';
import { namesFrom } from '#renderer/app/reference-names.ts';
import type { OpenAudit } from '#renderer/cache/audit/types.ts';
import { useStore } from '#renderer/cache/hooks.ts';
import { cell, type Store } from '#renderer/cache/store.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { Column } from '#renderer/ui/DataTable.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { accept, type NewDeviceChoice } from './accept.ts';
import { CellText } from './CellText.tsx';
import { changesOf, type DecideRow, type ProposedChange } from './decide.ts';
import { ShortTable } from './ShortTable.tsx';
import { useCalm } from './use-calm.ts';

const COLUMNS: readonly Column<ProposedChange>[] = [
  { id: 'name', title: t('Device'), width: 'minmax(140px, 1.4fr)', cell: ({ name }) => <CellText>{name}</CellText> },
  { id: 'field', title: t('Field'), width: '120px', cell: ({ field }) => <CellText>{fieldWords(field)}</CellText> },
  {
    id: 'before',
    title: t('Before'),
    width: 'minmax(100px, 1fr)',
    cell: ({ before }) => <CellText look="soft">{before}</CellText>,
  },
  {
    id: 'after',
    title: t('After'),
    width: 'minmax(100px, 1fr)',
    cell: ({ after }) => <CellText look="strong">{after}</CellText>,
  },
];

type Props = { readonly open: OpenAudit; readonly rows: readonly DecideRow[]; readonly onClose: () => void };

/** What would change, field by field, before it goes to the outbox. */
export function AcceptDialog({ open, rows, onClose }: Props) {
  const { work, fleet } = useField();
  const references = useStore(fleet.references);
  const { types, organizations } = references;
  const [type, setType] = useState<string | null>(null);
  const [organization, setOrganization] = useState<string | null>(null);
  const [done] = useState(() => cell(0));
  const stopped = useRef(false);
  const [changes] = useState(() => rows.flatMap((row) => changesOf(row, namesFrom(references))));
  // Frozen: the rows that are accepted are no longer among those that can be.
  const [accepted] = useState(rows);
  const creates = accepted.some(({ proposal }) => proposal.do === 'create');
  const choice: NewDeviceChoice =
    type === null || organization === null ? null : { type: Number(type), organization: Number(organization) };
  const accepting = useAction(async () => {
    for (const [at, { finding, proposal }] of accepted.entries()) {
      if (stopped.current) return;
      if (at < done.get()) continue;
      await accept(open, work, finding.id, proposal, choice);
      done.set(at + 1);
    }
    onClose();
  });
  const close = (): void => {
    // What was accepted until now stays accepted.
    stopped.current = true;
    onClose();
  };
  const all = accepted.length;
  return (
    <Dialog
      open
      onClose={close}
      wide
      title={plural('Accept {count} change?', 'Accept {count} changes?', accepted.length)}
      words={t(
        'They go to the outbox like any other edit, and to the control server when there is a network. The report shows their receipts.',
      )}
      footer={
        <>
          {creates && choice === null ? (
            <span className="me-auto self-center text-soft">{t('A new device needs a type and an organization.')}</span>
          ) : null}
          {accepting.busy ? <Progress done={done} all={all} /> : null}
          <Button onClick={close}>{accepting.busy ? t('Stop here') : t('Cancel')}</Button>
          <Button
            look="primary"
            busy={accepting.busy}
            disabled={creates && choice === null}
            onClick={() => accepting.run()}
          >
            {t('Accept')}
          </Button>
        </>
      }
    >
      {creates ? (
        <div className="mb-3 grid grid-cols-2 gap-3">
          <Field label={t('Type of new devices')}>
            <Select
              value={type}
              choices={types.map(({ id, name }) => ({ value: String(id), label: name }))}
              onChange={setType}
            />
          </Field>
          <Field label={t('Organization of new devices')}>
            <Select
              value={organization}
              choices={organizations.map(({ id, name }) => ({ value: String(id), label: name }))}
              onChange={setOrganization}
            />
          </Field>
        </div>
      ) : null}
      <ShortTable label={t('Changes')} columns={COLUMNS} rows={changes} keyOf={({ key }) => key} />
      {accepting.problem === null ? null : <ProblemNotice problem={accepting.problem} />}
    </Dialog>
  );
}

function Progress({ done, all }: { readonly done: Store<number>; readonly all: number }) {
  return (
    <span className="tabular me-auto text-soft">{t('{done} of {all} accepted', { done: useCalm(done), all })}</span>
  );
}
