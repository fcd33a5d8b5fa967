import { ClipboardCheck } from 'lucide-react';
import { type ClipboardEvent, useEffect, useMemo, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useUp } from '#renderer/app/commands.ts';
import { useField } from '#renderer/app/field.tsx';
import { go } from '#renderer/app/router.ts';
import { commonPlace } from '#renderer/cache/audit/audits.ts';
import { useReferences } from '#renderer/cache/hooks.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { TextArea, TextInput } from '#renderer/ui/TextInput.tsx';
import { type AuditScope, scopeWords } from '#shared/audit/audit.ts';
import type { AuditDevice } from '#shared/audit/device.ts';
import { type ExpectedList, readExpectedList } from '#shared/audit/expected-list.ts';
import { useActiveAudit } from './active.ts';
import { prefer, preferences } from './preferences.ts';
import { choicesOf, withBelow } from './scopes.ts';

const SCOPES = [
  { value: 'everything', label: 'Everything' },
  { value: 'organization', label: 'Organization' },
  { value: 'location', label: 'Location' },
  { value: 'type', label: 'Type' },
  { value: 'view', label: 'Search' },
  { value: 'list', label: 'List' },
] as const;
type ScopeKind = (typeof SCOPES)[number]['value'];

const back = (): void => go('audit');

/** What is expected, and how it is looked for. Frozen when the audit begins. */
export function PrepareAudit() {
  const { audits } = useField();
  const { activate } = useActiveAudit();
  useUp(back);
  const [title, setTitle] = useState('');
  const [auditor, setAuditor] = useState(preferences.get().auditor);
  const [blind, setBlind] = useState(false);
  const [two, setTwo] = useState(false);
  const [keepPlace, setKeepPlace] = useState(false);
  const [done, setDone] = useState(0);
  const scoping = useScope();
  const { scope, devices, words } = scoping;

  const begin = useAction(async () => {
    if (scope === null) return;
    prefer({ auditor });
    const { devices: full, without } = await audits.withDetails(devices, setDone);
    const audit = await audits.prepare({
      title: title.trim() === '' ? scopeWords(scope).slice(0, 120) : title.trim(),
      scope,
      place: scope.of === 'location' ? commonPlace(full) : null,
      rules: { blind, codesPerDevice: two ? 2 : 1, keepPhotoPlace: keepPlace },
      auditor: auditor.trim(),
      devices: full,
      withoutDetails: without,
    });
    await activate(audit.id);
    go('audit', audit.id);
  });

  return (
    <div className="h-full overflow-y-auto">
      <form
        className="mx-auto flex max-w-2xl flex-col gap-5 px-6 py-5"
        onSubmit={(event) => {
          event.preventDefault();
          begin.run();
        }}
      >
        <h1 className="text-title font-strong">Prepare an audit</h1>
        <ScopeFields scoping={scoping} />
        <p aria-live="polite" className="tabular">
          <span className="text-large font-strong">{devices.length.toLocaleString('en')}</span>{' '}
          <span className="text-soft">{words}</span>
        </p>
        <div className="grid grid-cols-2 gap-3">
          <Field label="Name of the audit" aside="optional">
            <TextInput
              value={title}
              maxLength={120}
              onChange={({ target }) => setTitle(target.value)}
              placeholder={scope === null ? '' : scopeWords(scope)}
            />
          </Field>
          <Field label="Auditor" hint="Stands on the report.">
            <TextInput value={auditor} maxLength={120} onChange={({ target }) => setAuditor(target.value)} />
          </Field>
        </div>
        <div className="flex flex-col gap-1">
          <Switch
            label="Blind audit"
            hint="The list of what is expected stays hidden while scanning."
            checked={blind}
            onChange={setBlind}
          />
          <Switch
            label="Two codes for each device"
            hint="Labels with a serial number and a MAC: both are scanned, and must belong together."
            checked={two}
            onChange={setTwo}
          />
          <Switch
            label="Keep the place of photos"
            hint="Where a photo tells the place it was taken at, it stays with the photo."
            checked={keepPlace}
            onChange={setKeepPlace}
          />
        </div>
        {begin.problem === null ? null : <ProblemNotice problem={begin.problem} />}
        <div className="flex items-center justify-end gap-2">
          {begin.busy ? (
            <span className="tabular text-soft">{`Reading the facts of ${done.toLocaleString('en')} of ${devices.length.toLocaleString('en')} devices`}</span>
          ) : null}
          <Button onClick={back}>Cancel</Button>
          <Button
            look="primary"
            type="submit"
            busy={begin.busy}
            disabled={scope === null || devices.length === 0}
            icon={<ClipboardCheck size={15} />}
          >
            Begin the audit
          </Button>
        </div>
      </form>
    </div>
  );
}

type Scoping = ReturnType<typeof useScope>;

/** The scope that is chosen, and the devices it means now. */
function useScope() {
  const { audits } = useField();
  const references = useReferences(useField());
  const [kind, setKind] = useState<ScopeKind>('everything');
  const [chosen, setChosen] = useState<number | null>(null);
  const [query, setQuery] = useState('');
  const [list, setList] = useState<List>({ name: '', text: '' });
  const [all, setAll] = useState<readonly AuditDevice[] | null>(null);
  const [shown, setShown] = useState<readonly AuditDevice[]>([]);
  useEffect(() => {
    let left = false;
    void audits.devices('').then((devices) => !left && setAll(devices));
    return () => {
      left = true;
    };
  }, [audits]);
  useEffect(() => {
    let left = false;
    if (kind === 'view') void audits.devices(query).then((devices) => !left && setShown(devices));
    return () => {
      left = true;
    };
  }, [audits, kind, query]);

  const inventory = all ?? [];
  const choices =
    kind === 'organization'
      ? choicesOf(references.organizations, inventory, ({ organization }) => ({ id: organization, name: null }))
      : kind === 'location'
        ? choicesOf(references.locations, inventory, ({ location, locationName }) => ({
            id: location,
            name: locationName,
          }))
        : kind === 'type'
          ? choicesOf(references.types, inventory, ({ type, typeName }) => ({ id: type, name: typeName }))
          : [];
  const choice = choices.find(({ id }) => id === chosen) ?? null;
  const read = useMemo(
    (): ExpectedList | null =>
      kind === 'list' && list.text.trim() !== '' ? readExpectedList(list.text, all ?? []) : null,
    [kind, list.text, all],
  );

  const { scope, devices } = ((): { scope: AuditScope | null; devices: readonly AuditDevice[] } => {
    switch (kind) {
      case 'everything':
        return { scope: { of: 'everything' }, devices: inventory };
      case 'view':
        return { scope: { of: 'view', name: query === '' ? 'everything' : query, query }, devices: shown };
      case 'list':
        return {
          scope: read?.is === 'list' ? { of: 'list', name: list.name === '' ? 'typed list' : list.name } : null,
          devices: read?.is === 'list' ? read.devices : [],
        };
      default: {
        if (choice === null) return { scope: null, devices: [] };
        const below = kind === 'location' ? withBelow(choice.id, references.locations) : new Set([choice.id]);
        const of = (device: AuditDevice): number | null => device[kind];
        return {
          scope: { of: kind, id: choice.id, name: choice.name },
          devices: inventory.filter((device) => below.has(of(device) ?? -1)),
        };
      }
    }
  })();
  const words =
    all === null
      ? 'devices: the inventory of this laptop is being read'
      : read?.is === 'list' && read.unmatched > 0
        ? `devices are expected, ${read.unmatched.toLocaleString('en')} of them in no inventory`
        : 'devices are expected';
  const choose = (next: ScopeKind): void => {
    setKind(next);
    setChosen(null);
  };
  return { kind, choose, choices, choice, setChosen, query, setQuery, list, setList, read, scope, devices, words };
}

function ScopeFields({ scoping }: { readonly scoping: Scoping }) {
  const { kind, choose, choices, choice, setChosen, query, setQuery, list, setList, read } = scoping;
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-small text-soft">What is expected</legend>
      <Segments label="Scope" value={kind} segments={SCOPES} onChange={choose} />
      {kind === 'organization' || kind === 'location' || kind === 'type' ? (
        <Select
          label="Chosen"
          value={choice === null ? null : String(choice.id)}
          placeholder={kind === 'location' ? 'Choose a location; what lies below it is expected, too' : 'Choose one'}
          choices={choices.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={(id) => setChosen(Number(id))}
        />
      ) : null}
      {kind === 'view' ? (
        <Field label="Search" hint="As in Fleet: whatever it shows is expected.">
          <TextInput value={query} onChange={({ target }) => setQuery(target.value)} />
        </Field>
      ) : null}
      {kind === 'list' ? (
        <>
          <ListField list={list} setList={setList} />
          {read?.is === 'refused' ? <ListFaults faults={read.faults} /> : null}
        </>
      ) : null}
    </fieldset>
  );
}

type List = { readonly name: string; readonly text: string };
/** A list longer than this is not drawn in a field: laying out thousands of lines takes seconds. */
const DRAWN_LENGTH = 20_000;

/** Where a list comes in: typed, pasted, or out of a file. */
function ListField({ list, setList }: { readonly list: List; readonly setList: (list: List) => void }) {
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text');
    if (text.length <= DRAWN_LENGTH) return;
    event.preventDefault();
    setList({ name: 'pasted list', text });
  };
  if (list.text.length > DRAWN_LENGTH) {
    const lines = list.text.split('\n').filter((line) => line.trim() !== '').length;
    return (
      <div className="flex items-center gap-3">
        <span className="tabular min-w-0 truncate">{`${lines.toLocaleString('en')} lines of ${list.name}`}</span>
        <Button onClick={() => setList({ name: '', text: '' })}>Take another list</Button>
      </div>
    );
  }
  return (
    <>
      <Field
        label="List of serial numbers"
        hint="Paste it, or choose a CSV file. With titles: serial, mac, label, name, type, location."
      >
        <TextArea
          value={list.text}
          rows={4}
          onPaste={onPaste}
          onChange={({ target }) => setList({ ...list, text: target.value })}
        />
      </Field>
      <label className="text-small text-soft">
        CSV file{' '}
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file !== undefined) void file.text().then((text) => setList({ name: file.name, text }));
          }}
        />
      </label>
    </>
  );
}

const FAULTS_SHOWN = 5;

function ListFaults({ faults }: { readonly faults: Extract<ExpectedList, { is: 'refused' }>['faults'] }) {
  const words = faults.slice(0, FAULTS_SHOWN).map(({ line, words: what }) => `Line ${line}: ${what}`);
  const more = faults.length - words.length;
  return (
    <ProblemNotice
      problem={{
        words: `The list cannot be used. ${words.join(' ')}${more > 0 ? ` And ${more.toLocaleString('en')} more.` : ''}`,
        next: 'Correct the list where it was made, and choose it again. Nothing of it was taken.',
      }}
    />
  );
}
