import { ArrowLeft, Download, Printer, ScanLine, Square } from 'lucide-react';
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useUp } from '#renderer/app/commands.ts';
import { download } from '#renderer/app/download.ts';
import { client } from '#renderer/app/host.ts';
import { Patience } from '#renderer/app/Patience.tsx';
import { go, replaceRoute, useRoute } from '#renderer/app/router.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { type Column, DataTable, type TableHandle } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import type { RunId, RunView, UnitView } from '#shared/recipe/bench-run.ts';
import { useRun } from './live.ts';
import { UnitDetails } from './UnitDetails.tsx';
import { unitWords } from './words.ts';

type Row = { readonly unit: UnitView; readonly steps: readonly string[] };

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'state',
    title: 'State',
    width: '120px',
    cell: ({ unit, steps }) => {
      const { tone, words } = unitWords(unit, steps);
      return <StatusMark tone={tone}>{words}</StatusMark>;
    },
  },
  {
    id: 'serial',
    title: 'Serial',
    width: 'minmax(140px, 1fr)',
    cell: ({ unit }) => <span className="mono truncate">{unit.serial}</span>,
  },
  {
    id: 'name',
    title: 'Device',
    width: 'minmax(140px, 1fr)',
    cell: ({ unit }) =>
      unit.name === null ? (
        <span className="text-faint">not seen yet</span>
      ) : (
        <span className="truncate">{unit.name}</span>
      ),
  },
  { id: 'progress', title: 'Steps', width: '120px', cell: (row) => <Progress {...row} /> },
  {
    id: 'more',
    title: 'What happens',
    width: 'minmax(200px, 2fr)',
    cell: ({ unit, steps }) => {
      const { more } = unitWords(unit, steps);
      return (
        <span className="truncate text-soft" title={more ?? undefined}>
          {more}
        </span>
      );
    },
  },
  {
    id: 'label',
    title: 'Label',
    width: '72px',
    cell: ({ unit }) => (unit.hasLabel && unit.state.at === 'passed' ? 'ready' : ''),
  },
];

/** How many steps are done, as a bar with its numbers. */
function Progress({ unit, steps }: Row) {
  const done = unit.state.at === 'passed' ? steps.length : (unit.step ?? 0);
  return (
    <span className="flex w-full items-center gap-2">
      <span className="h-1.5 grow overflow-hidden rounded-full bg-sunken" aria-hidden="true">
        <span
          className={`block h-full ${unit.state.at === 'failed' ? 'bg-down' : 'bg-up'}`}
          style={{ width: `${(100 * done) / Math.max(1, steps.length)}%` }}
        />
      </span>
      <span className="tabular text-tiny text-soft">{`${done}/${steps.length}`}</span>
    </span>
  );
}

/** A run with every router in it, live. */
export function RunPage({ id }: { readonly id: RunId }) {
  const view = useRun(id);
  const { rest } = useRoute();
  const openId = rest[2] ?? null;
  const table = useRef<TableHandle>(null);
  const close = useCallback(() => {
    replaceRoute(['recipes', 'run', id]);
    table.current?.focus();
  }, [id]);
  useUp(openId === null ? toList : close);
  if (view === null) return <Patience title="Bench run" words="Asking the host how far it is." />;
  const { units, steps } = view;
  const open = units.find((unit) => unit.id === openId) ?? null;
  return (
    <div className="flex h-full flex-col">
      <RunBar view={view} />
      <div className="relative min-h-0 grow overflow-hidden">
        <DataTable
          handle={table}
          label="Devices of the run"
          columns={COLUMNS}
          count={units.length}
          at={(index) => {
            const unit = units[index];
            return unit === undefined ? undefined : { unit, steps };
          }}
          keyOf={({ unit }) => unit.id}
          openKey={openId}
          onOpen={({ unit }) => replaceRoute(['recipes', 'run', id, unit.id])}
          onCursor={({ unit }) => {
            if (openId !== null) replaceRoute(['recipes', 'run', id, unit.id]);
          }}
          empty={
            <EmptyState
              icon={<ScanLine size={28} />}
              title="Plug routers in"
              words={
                view.run.admits === 'type'
                  ? `Every ${view.run.deviceType} of the inventory that calls the ACS of this bench gets the recipe, in whatever order they come.`
                  : 'Scan the serial of each router, then plug it in. Only what was scanned or listed gets the recipe.'
              }
            />
          }
        />
        {open === null ? null : (
          <Panel label="Device" onClose={close}>
            <UnitDetails key={open.id} unit={open} view={view} />
          </Panel>
        )}
      </div>
    </div>
  );
}

function toList(): void {
  go('recipes');
}

function RunBar({ view }: { readonly view: RunView }) {
  const { run } = view;
  const disarm = useAction(() => client.recipes.disarm({ run: run.id }));
  const csv = useAction(async () => {
    const { text } = await client.recipes.csv({ run: run.id });
    download(`${run.name} run.csv`, 'text/csv', text);
  });
  const [file, setFile] = useState<string | null>(null);
  const labels = useAction(async () => setFile((await client.recipes.labels({ run: run.id, unit: null })).file));
  const problem = disarm.problem ?? csv.problem ?? labels.problem;
  const underWay = run.total - run.passed - run.failed;
  return (
    <>
      <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b px-3 py-1">
        <IconButton label="Back to the recipes" icon={<ArrowLeft size={16} />} onClick={toList} />
        <h1 className="min-w-0 truncate text-large font-strong">{run.name}</h1>
        {run.endedAt === null ? (
          <StatusMark tone="waiting">Armed</StatusMark>
        ) : (
          <StatusMark tone="past">Over</StatusMark>
        )}
        <span aria-live="polite" className="tabular text-soft">
          {`${run.passed} pass, ${run.failed} fail, ${underWay} to go`}
        </span>
        <span className="grow" />
        {run.endedAt === null ? <Scan run={run.id} /> : null}
        <Button
          icon={<Printer size={15} />}
          disabled={run.passed === 0}
          busy={labels.busy}
          onClick={() => labels.run()}
        >
          Labels
        </Button>
        <Button icon={<Download size={15} />} busy={csv.busy} onClick={() => csv.run()}>
          CSV
        </Button>
        {run.endedAt === null ? (
          <Button look="danger" icon={<Square size={14} />} busy={disarm.busy} onClick={() => disarm.run()}>
            Disarm
          </Button>
        ) : null}
      </div>
      {problem === null ? null : (
        <div className="border-b p-3">
          <ProblemNotice problem={problem} />
        </div>
      )}
      {file === null ? null : <LabelsAt file={file} />}
    </>
  );
}

/** Where the labels lie: the keys are in that file and nowhere on the screen. */
export function LabelsAt({ file }: { readonly file: string }) {
  return (
    <p role="status" className="border-b px-3 py-2 text-soft wrap-anywhere">
      The labels are in <span className="mono text-ink">{file}</span>. Print the file, then delete it: the keys are in
      it.
    </p>
  );
}

/** The field a scanner types into; it empties itself and keeps the focus. */
function Scan({ run }: { readonly run: RunId }) {
  const [serial, setSerial] = useState('');
  const [said, setSaid] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const scan = useAction(async (text: string) => {
    const { known } = await client.recipes.scan({ run, serial: text });
    setSaid(known ? `${text} was on the list` : `${text} is on the list`);
  });
  useEffect(() => {
    if (scan.problem !== null) setSaid(scan.problem.words);
  }, [scan.problem]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const text = serial.trim();
    if (text === '') return;
    setSerial('');
    scan.run(text);
    input.current?.focus();
  };
  return (
    <form className="flex items-center gap-2" onSubmit={submit}>
      <span role="status" className="text-tiny text-soft">
        {said}
      </span>
      <span className="w-48">
        <TextInput
          ref={input}
          mono
          value={serial}
          aria-label="Scan a serial"
          placeholder="Scan a serial"
          onChange={(event) => setSerial(event.currentTarget.value)}
        />
      </span>
    </form>
  );
}
