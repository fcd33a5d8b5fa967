import * as z from 'zod';
import { DEVICE_STATES, deviceWords, waveName } from '#renderer/app/campaign-words.ts';
import { ExportList } from '#renderer/app/ExportList.tsx';
import { client } from '#renderer/app/host.ts';
import { deviceSegment, goWith } from '#renderer/app/router.ts';
import type { DeviceKey } from '#renderer/cache/types.ts';
import { t } from '#renderer/language/speak.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { CampaignDeviceState, type CampaignDeviceStateName } from '#shared/campaign/device-state.ts';
import type { CampaignDevice, CampaignReport } from '#shared/campaign/report.ts';
import type { CampaignFilter } from '../addresses.ts';
import { ListPage, NoSuchList } from '../ListPage.tsx';
import { useTold } from '../use-host.ts';
import { momentWords } from '../when.ts';
import { FIGURES } from './words.ts';

type Query = CampaignFilter & { readonly id: number };
type Devices = { readonly campaign: CampaignReport; readonly count: number; readonly items: readonly CampaignDevice[] };

/** As many as one answer of the control server has. */
const LISTED_MOST = 1_000;
const StateName = z.enum(CampaignDeviceState.options.map(({ shape }) => shape.state.value));

/** The devices of a campaign behind a figure. */
export function CampaignDeviceList({ query }: { readonly query: URLSearchParams }) {
  const id = numbersIn(query.get('campaign'))[0];
  if (id === undefined) return <NoSuchList />;
  return <Listed query={{ id, ...filterIn(query) }} />;
}

function filterIn(query: URLSearchParams): CampaignFilter {
  const states = (query.get('state') ?? '').split(',').flatMap((name) => StateName.safeParse(name).data ?? []);
  return { waves: numbersIn(query.get('wave')), states, code: query.get('code') || null };
}

function numbersIn(text: string | null): number[] {
  return (text ?? '').split(',').flatMap((part) => (/^\d{1,15}$/.test(part) ? Number(part) : []));
}

async function ask({ id, ...filter }: Query): Promise<Devices> {
  const asked = { id, waves: [...filter.waves], states: [...filter.states], code: filter.code };
  const [campaign, devices] = await Promise.all([
    client.campaigns.get({ id }),
    client.campaigns.devices({ ...asked, offset: 0, limit: LISTED_MOST }),
  ]);
  return { campaign, ...devices };
}

function Listed({ query }: { readonly query: Query }) {
  const told = useTold(ask, query, 0);
  const campaign = told.value?.campaign ?? null;
  return (
    <ListPage
      section="campaigns"
      title={titleOf(query, campaign)}
      told={told}
      counted={({ count, items }) => ({ total: count, listed: items.length })}
      exported={({ items }) => (
        <ExportList
          name="campaign-devices"
          columns={columnsFor(campaign)}
          count={items.length}
          at={(index) => items[index]}
        />
      )}
    >
      {({ items }) => (
        <DataTable
          label={t('Devices of a campaign')}
          columns={columnsFor(campaign)}
          count={items.length}
          at={(index) => items[index]}
          keyOf={({ device }) => String(device)}
          onOpen={({ device }) => goWith(['fleet', deviceSegment(`d:${device}` as DeviceKey)], {})}
          empty={
            <EmptyState
              title={t('There is no such device')}
              words={t('What was counted has gone on since, or the campaign was deleted.')}
            />
          }
        />
      )}
    </ListPage>
  );
}

/** `Autumn: Failed`, `Autumn, Wave 2 of 3: Upgraded`. */
function titleOf({ waves, states, code }: Query, campaign: CampaignReport | null): string {
  const [wave] = waves;
  const where =
    campaign === null
      ? t('Campaign')
      : waves.length === 1 && wave !== undefined
        ? t('{campaign}, {wave}', { campaign: campaign.name, wave: waveName(campaign, wave) })
        : campaign.name;
  if (code !== null) return t('{where}: failed with {code}', { where, code });
  const words = wordsOf(states);
  return words === null ? where : t('{where}: {words}', { where, words });
}

function wordsOf(states: readonly CampaignDeviceStateName[]): string | null {
  return FIGURES.find((figure) => figure.states.join() === states.join())?.words ?? null;
}

function columnsFor(campaign: CampaignReport | null): readonly Column<CampaignDevice>[] {
  return [
    {
      id: 'name',
      title: t('Device'),
      width: 'minmax(160px, 1.4fr)',
      cell: ({ name }) => <span className="truncate font-strong">{name}</span>,
    },
    {
      id: 'serial',
      title: t('Serial number'),
      width: 'minmax(130px, 1fr)',
      cell: ({ serialNumber }) => <span className="mono truncate">{serialNumber}</span>,
    },
    {
      id: 'wave',
      title: t('Wave'),
      width: '130px',
      cell: ({ wave }) => (wave === null || campaign === null ? '' : waveName(campaign, wave)),
    },
    {
      id: 'state',
      title: t('What became of it'),
      width: '190px',
      cell: ({ state }) => (
        <StatusMark tone={DEVICE_STATES[state.state].tone}>{DEVICE_STATES[state.state].words}</StatusMark>
      ),
    },
    {
      id: 'why',
      title: t('Why'),
      width: 'minmax(180px, 2fr)',
      cell: ({ state }) => <span className="truncate">{deviceWords(state)}</span>,
    },
    {
      id: 'at',
      title: t('Since'),
      width: '170px',
      cell: ({ state }) => <span className="tabular">{'at' in state ? momentWords(state.at) : ''}</span>,
    },
  ];
}
