import { t } from '#renderer/language/speak.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import { ListFaults, ListField } from './ListField.tsx';
import type { ScopeKind, Scoping } from './use-scope.ts';

const SCOPES = [
  { value: 'everything', label: t('Everything') },
  { value: 'organization', label: t('Organization') },
  { value: 'location', label: t('Location') },
  { value: 'type', label: t('Type') },
  { value: 'view', label: t('View') },
  { value: 'list', label: t('List') },
] as const satisfies readonly { value: ScopeKind; label: string }[];

/** Where what is expected comes from. */
export function ScopeFields({ scoping }: { readonly scoping: Scoping }) {
  const { kind, choose, choices, choice, setChosen, list, setList, read } = scoping;
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-small text-soft">{t('What is expected')}</legend>
      <Segments label={t('Scope')} value={kind} segments={SCOPES} onChange={choose} />
      {kind === 'organization' || kind === 'location' || kind === 'type' ? (
        <Select
          label={t('Chosen')}
          value={choice === null ? null : String(choice.id)}
          placeholder={
            kind === 'location' ? t('Choose a location; what lies below it is expected, too') : t('Choose one')
          }
          choices={choices.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={(id) => setChosen(Number(id))}
        />
      ) : null}
      {kind === 'view' ? <ViewFields scoping={scoping} /> : null}
      {kind === 'list' ? (
        <>
          <ListField list={list} setList={setList} />
          {read?.is === 'refused' ? <ListFaults faults={read.faults} /> : null}
        </>
      ) : null}
    </fieldset>
  );
}

function ViewFields({ scoping }: { readonly scoping: Scoping }) {
  const { query, search, views, viewName, takeView } = scoping;
  const saved = views.value ?? [];
  return (
    <>
      {saved.length === 0 ? null : (
        <Select
          label={t('Saved view')}
          value={viewName}
          placeholder={t('Choose a view that was saved in Fleet')}
          choices={saved.map(({ name }) => ({ value: name, label: name }))}
          onChange={(name) => {
            const view = saved.find((each) => each.name === name);
            if (view !== undefined) takeView(view);
          }}
        />
      )}
      {views.problem === null ? null : <ProblemNotice problem={views.problem} />}
      <Field label={t('Search')} hint={t('As in Fleet: whatever it shows is expected.')}>
        <TextInput value={query} onChange={({ target }) => search(target.value)} />
      </Field>
    </>
  );
}
