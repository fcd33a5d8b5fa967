import { Plus, Waves } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { newCampaign } from '#renderer/app/campaign-aim.ts';
import { useCommands } from '#renderer/app/commands.ts';
import { ExportList } from '#renderer/app/ExportList.tsx';
import { useLoaded } from '#renderer/app/loaded.ts';
import { go, goWith, replaceRoute } from '#renderer/app/router.ts';
import { TableWithPanel } from '#renderer/app/TableWithPanel.tsx';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { CampaignReport } from '#shared/campaign/report.ts';
import { SectionBar } from '../SectionBar.tsx';
import { NotLoaded } from '../SectionStates.tsx';
import { CampaignForm } from './CampaignForm.tsx';
import { CampaignView } from './CampaignView.tsx';
import { CAMPAIGN_COLUMNS } from './columns.tsx';
import { loadCampaigns } from './list.ts';
import { NoCampaigns } from './NoCampaigns.tsx';

const NONE: readonly CampaignReport[] = [];
/** The server drives them by itself: the list follows. */
const LOOK_MS = 3_000;
const NEW = 'new';

/** Firmware campaigns: how each goes, and a new one. `#/library/campaigns/new` opens the form. */
export function CampaignSection({ openId }: { readonly openId: string | null }) {
  const { value, problem, reload } = useLoaded(loadCampaigns, LOOK_MS);
  const campaigns = value?.items ?? NONE;
  const isOffered = value !== null && value.items !== null;
  const open = campaigns.find(({ id }) => String(id) === openId) ?? null;
  const close = (): void => go('library', 'campaigns');
  const create = useCallback(() => newCampaign(null), []);
  useCommands(
    useMemo(
      () =>
        isOffered
          ? [
              {
                id: 'library.new-campaign',
                title: t('New firmware campaign'),
                group: t('Library'),
                keys: 'n',
                words: t('upgrade rollout canary wave'),
                run: create,
              },
            ]
          : [],
      [isOffered, create],
    ),
  );
  const button = (
    <Button look="primary" icon={<Plus size={15} />} keys={['n']} onClick={create}>
      {t('New campaign…')}
    </Button>
  );
  return (
    <div className="flex h-full flex-col">
      <SectionBar section="campaigns">
        <ExportList
          name="campaigns"
          columns={CAMPAIGN_COLUMNS}
          count={campaigns.length}
          at={(index) => campaigns[index]}
        />
        {isOffered && campaigns.length > 0 ? button : null}
      </SectionBar>
      {value === null ? (
        <NotLoaded title={t('Campaigns')} problem={problem} onAgain={reload} />
      ) : value.items === null ? (
        <NoCampaigns />
      ) : (
        <TableWithPanel<CampaignReport>
          takesFocus
          label={t('Campaigns')}
          columns={CAMPAIGN_COLUMNS}
          count={campaigns.length}
          at={(index) => campaigns[index]}
          keyOf={({ id }) => String(id)}
          openKey={open === null ? null : String(open.id)}
          onOpen={({ id }) => goWith(['library', 'campaigns', String(id)], {})}
          onFollow={({ id }) => replaceRoute(['library', 'campaigns', String(id)])}
          onClose={close}
          empty={
            <EmptyState
              icon={<Waves size={28} />}
              title={t('No campaigns yet')}
              words={t(
                'A campaign loads one firmware image on many devices: a few first, then in waves, in the hours you name. When too many fail it stops and asks you. The server goes on with it while this window is closed.',
              )}
              action={button}
            />
          }
          panel={
            open === null
              ? null
              : {
                  label: t('Campaign'),
                  content: (
                    <CampaignView
                      key={open.id}
                      campaign={open}
                      onChanged={reload}
                      onRemoved={() => {
                        close();
                        reload();
                      }}
                    />
                  ),
                }
          }
        />
      )}
      {isOffered && openId === NEW ? (
        <CampaignForm
          before={null}
          onClose={close}
          onDone={(id) => {
            reload();
            replaceRoute(['library', 'campaigns', String(id)]);
          }}
        />
      ) : null}
    </div>
  );
}
