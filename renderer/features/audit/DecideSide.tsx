import { useMemo, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useField } from '#renderer/app/field.tsx';
import type { OpenAudit } from '#renderer/cache/audit/types.ts';
import { useStore } from '#renderer/cache/hooks.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { deviceLabel } from '#shared/audit/device.ts';
import type { Finding } from '#shared/audit/finding.ts';
import { type Proposal, proposalOf } from '#shared/audit/proposals.ts';
import { decisionsOf, remarksOf } from '#shared/audit/report.ts';
import { accept, type NewDeviceChoice } from './accept.ts';
import { FindingMark } from './FindingMark.tsx';
import { detailWords } from './words.ts';

/** Proposals drawn at once; the others follow as these are decided. */
const DRAWN = 300;
/** Changes shown before they are accepted. */
const CHANGES_SHOWN = 200;

type Row = { readonly finding: Finding; readonly proposal: Proposal };

/** Each finding proposes what to do about the inventory; what is accepted goes to the outbox. */
export function DecideSide({ open }: { readonly open: OpenAudit }) {
  const events = useStore(open.events);
  const { findings } = useStore(open.result);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const decisions = useMemo(() => decisionsOf(events), [events]);
  const rows = useMemo(() => rowsOf(open, findings, events), [open, findings, events]);
  const declining = useAction((finding: string) =>
    open.add({ type: 'decision', finding, choice: { is: 'declined', reason: '' } }),
  );
  const isOpen = ({ finding, proposal }: Row): boolean =>
    !decisions.has(finding.id) && (proposal.do === 'edit' || proposal.do === 'create');
  const acceptable = rows.filter(isOpen);
  const picked = acceptable.filter(({ finding }) => chosen.has(finding.id));
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  if (rows.length === 0) {
    return <EmptyState title="Nothing to decide" words="Everything that was expected is where the inventory says." />;
  }
  return (
    <div className="flex h-full flex-col">
      <div className="flex min-h-10 shrink-0 items-center gap-3 border-b px-3">
        <span className="tabular text-soft">{`${acceptable.length.toLocaleString('en')} proposals are open`}</span>
        <span className="grow" />
        <Button
          disabled={acceptable.length === 0}
          onClick={() =>
            setChosen(new Set(picked.length === acceptable.length ? [] : acceptable.map(({ finding }) => finding.id)))
          }
        >
          {picked.length === acceptable.length && picked.length > 0 ? 'Choose none' : 'Choose all'}
        </Button>
        <Button look="primary" disabled={picked.length === 0} onClick={() => setAsking(true)}>
          {`Accept ${picked.length.toLocaleString('en')}`}
        </Button>
      </div>
      {declining.problem === null ? null : <ProblemNotice problem={declining.problem} />}
      <ul aria-label="Proposals" className="min-h-0 grow overflow-y-auto">
        {rows.slice(0, DRAWN).map((row) => {
          const { finding, proposal } = row;
          const decision = decisions.get(finding.id);
          return (
            <li
              key={finding.id}
              className="grid min-h-row grid-cols-[28px_180px_minmax(0,1fr)_minmax(0,1fr)_200px] items-center gap-2 border-b px-3 py-1"
            >
              {isOpen(row) ? (
                <input
                  type="checkbox"
                  checked={chosen.has(finding.id)}
                  onChange={() => toggle(finding.id)}
                  aria-label={`${proposal.words}: ${nameOf(finding)}`}
                />
              ) : (
                <span />
              )}
              <FindingMark kind={finding.kind} />
              <span className="min-w-0">
                <span className="block truncate font-medium">{nameOf(finding)}</span>
                <span className="block truncate text-small text-soft">{detailWords(finding)}</span>
              </span>
              <span className="min-w-0 truncate" title={proposal.words}>
                {proposal.words}
              </span>
              {decision === undefined ? (
                <span className="justify-self-end">
                  <Button look="quiet" busy={declining.busy} onClick={() => declining.run(finding.id)}>
                    Leave it
                  </Button>
                </span>
              ) : (
                <StatusMark tone={decision.is === 'accepted' ? 'up' : 'past'}>
                  {decision.is === 'accepted' ? 'Accepted, in the outbox' : 'Left as it is'}
                </StatusMark>
              )}
            </li>
          );
        })}
        {rows.length > DRAWN ? (
          <li className="px-3 py-2 text-soft">{`And ${(rows.length - DRAWN).toLocaleString('en')} more. “Choose all” means them, too.`}</li>
        ) : null}
      </ul>
      {asking ? <AcceptDialog open={open} rows={picked} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

function nameOf({ devices, code }: Finding): string {
  return devices.length === 0 ? (code ?? '') : devices.map(deviceLabel).join(' / ');
}

function rowsOf(open: OpenAudit, findings: readonly Finding[], events: ReturnType<OpenAudit['events']['get']>): Row[] {
  const remarks = remarksOf(events);
  const actualTypeOf = (finding: Finding) => {
    const [device] = finding.devices;
    return device === undefined ? null : (remarks.get(device.key)?.actualType ?? null);
  };
  return findings
    .filter(({ kind }) => kind !== 'found' && kind !== 'duplicate-scan')
    .map((finding) => ({ finding, proposal: proposalOf(open.audit, finding, actualTypeOf(finding)) }));
}

type AcceptProps = { readonly open: OpenAudit; readonly rows: readonly Row[]; readonly onClose: () => void };

/** What would change, field by field, before it goes to the outbox. */
function AcceptDialog({ open, rows, onClose }: AcceptProps) {
  const { work, fleet } = useField();
  const { types, organizations } = useStore(fleet.references);
  const [type, setType] = useState<string | null>(null);
  const [organization, setOrganization] = useState<string | null>(null);
  const creates = rows.some(({ proposal }) => proposal.do === 'create');
  const choice: NewDeviceChoice =
    type === null || organization === null ? null : { type: Number(type), organization: Number(organization) };
  const accepting = useAction(async () => {
    for (const { finding, proposal } of rows) await accept(open, work, finding.id, proposal, choice);
    onClose();
  });
  return (
    <Dialog
      open
      onClose={onClose}
      wide
      title={`Accept ${rows.length.toLocaleString('en')} ${rows.length === 1 ? 'change' : 'changes'}?`}
      words="They go to the outbox like any other edit, and to the control server when there is a network. The report shows their receipts."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={accepting.busy}
            disabled={creates && choice === null}
            onClick={() => accepting.run()}
          >
            Accept
          </Button>
        </>
      }
    >
      {creates ? (
        <div className="mb-3 grid grid-cols-2 gap-3">
          <Field label="Type of new devices">
            <Select
              value={type}
              choices={types.map(({ id, name }) => ({ value: String(id), label: name }))}
              onChange={setType}
            />
          </Field>
          <Field label="Organization of new devices">
            <Select
              value={organization}
              choices={organizations.map(({ id, name }) => ({ value: String(id), label: name }))}
              onChange={setOrganization}
            />
          </Field>
        </div>
      ) : null}
      <table className="w-full text-left">
        <thead className="text-small text-soft">
          <tr>
            <th className="font-medium">Device</th>
            <th className="font-medium">Field</th>
            <th className="font-medium">Before</th>
            <th className="font-medium">After</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, CHANGES_SHOWN).flatMap(({ finding, proposal }) =>
            changesOf(proposal).map(({ field, before, after }) => (
              <tr key={`${finding.id} ${field}`} className="border-t align-top">
                <td className="pr-2 wrap-anywhere">{nameOf(finding)}</td>
                <td className="pr-2">{field}</td>
                <td className="pr-2 wrap-anywhere text-soft">{before}</td>
                <td className="font-medium wrap-anywhere">{after}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      {rows.length > CHANGES_SHOWN ? (
        <p className="mt-2 text-soft">{`And ${(rows.length - CHANGES_SHOWN).toLocaleString('en')} more of the same kinds.`}</p>
      ) : null}
      {accepting.problem === null ? null : <ProblemNotice problem={accepting.problem} />}
    </Dialog>
  );
}

function changesOf(proposal: Proposal): { readonly field: string; readonly before: string; readonly after: string }[] {
  const show = (value: unknown): string => (value === null || value === undefined ? 'none' : String(value));
  if (proposal.do === 'edit') {
    const base: Readonly<Record<string, unknown>> = proposal.base;
    return Object.entries(proposal.set).map(([field, after]) => ({
      field,
      before: show(base[field]),
      after: show(after),
    }));
  }
  if (proposal.do !== 'create') return [];
  return Object.entries(proposal.draft).map(([field, after]) => ({ field, before: 'no record', after: show(after) }));
}
