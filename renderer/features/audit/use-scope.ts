import { useCallback, useEffect, useMemo, useState } from 'react';
import { useField } from '#renderer/app/field.tsx';
import { client } from '#renderer/app/host.ts';
import { useLoaded } from '#renderer/app/loaded.ts';
import { useReferences } from '#renderer/cache/hooks.ts';
import { plural, t } from '#renderer/language/speak.ts';
import type { AuditScope } from '#shared/audit/audit.ts';
import type { AuditDevice } from '#shared/audit/device.ts';
import { type ExpectedList, readExpectedList } from '#shared/audit/expected-list.ts';
import type { SavedView } from '#shared/fleet-view.ts';
import { choicesOf, withBelow } from './scopes.ts';

/** What a scope is taken from. */
export type ScopeKind = AuditScope['of'];
/** A list as it came in, under the name of its file. */
export type List = { readonly name: string; readonly text: string };
export type Scoping = ReturnType<typeof useScope>;

/** The scope that is chosen, and the devices it means now. */
export function useScope() {
  const { audits } = useField();
  const references = useReferences(useField());
  const [kind, setKind] = useState<ScopeKind>('everything');
  const [chosen, setChosen] = useState<number | null>(null);
  const [query, setQuery] = useState('');
  const [viewName, setViewName] = useState<string | null>(null);
  const views = useSavedViews();
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
        return {
          scope: { of: 'view', name: viewName ?? (query === '' ? 'everything' : query), query },
          devices: shown,
        };
      case 'list':
        return {
          scope: read?.is === 'list' ? { of: 'list', name: list.name === '' ? t('typed list') : list.name } : null,
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
      ? t('The inventory of this laptop is being read')
      : read?.is === 'list' && read.unmatched > 0
        ? plural(
            '{count} device is expected, {unmatched} in no inventory',
            '{count} devices are expected, {unmatched} of them in no inventory',
            devices.length,
            { unmatched: read.unmatched },
          )
        : plural('{count} device is expected', '{count} devices are expected', devices.length);
  const choose = (next: ScopeKind): void => {
    setKind(next);
    setChosen(null);
  };
  const search = (text: string): void => {
    setQuery(text);
    // What is typed is no longer the view.
    setViewName(null);
  };
  const takeView = ({ name, text }: SavedView): void => {
    setQuery(text);
    setViewName(name);
  };
  return {
    ...{ kind, choose, choices, choice, setChosen },
    ...{ query, search, views, viewName, takeView },
    ...{ list, setList, read },
    ...{ scope, devices, words },
  };
}

/** What was saved in Fleet, kept by the host. */
function useSavedViews() {
  const { site } = useField();
  return useLoaded(useCallback(async () => (await client.sites.fleetPreferences({ id: site })).views, [site]));
}
