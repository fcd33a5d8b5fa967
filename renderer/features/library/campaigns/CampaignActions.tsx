import { Ban, Pause, Pencil, Play, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { progressWords, totals } from '#renderer/app/campaign-words.ts';
import { client } from '#renderer/app/host.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import type { CampaignReport } from '#shared/campaign/report.ts';
import { AskFirst } from '../AskFirst.tsx';
import { CampaignForm } from './CampaignForm.tsx';
import { StartDraft } from './StartDraft.tsx';

type Props = {
  readonly campaign: CampaignReport;
  readonly onChanged: () => void;
  readonly onRemoved: () => void;
};
type Asked = 'change' | 'start' | 'cancel' | 'remove';

/** What can be done with a campaign in the state it is in. */
export function CampaignActions({ campaign, onChanged, onRemoved }: Props) {
  const [asking, setAsking] = useState<Asked | null>(null);
  const { id, state } = campaign;
  const acting = useAction(async (action: 'pause' | 'resume' | 'retry') => {
    await client.campaigns.act({ id, action, key: crypto.randomUUID(), devices: null });
    onChanged();
  });
  const { failed } = totals(campaign);
  const isUnderWay = state.state === 'running' || state.state === 'paused';
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        {state.state === 'draft' ? (
          <>
            <Button look="primary" icon={<Play size={15} />} onClick={() => setAsking('start')}>
              {t('Begin…')}
            </Button>
            <Button icon={<Pencil size={15} />} onClick={() => setAsking('change')}>
              {t('Change…')}
            </Button>
          </>
        ) : null}
        {state.state === 'running' ? (
          <Button icon={<Pause size={15} />} busy={acting.busy} onClick={() => acting.run('pause')}>
            {t('Pause')}
          </Button>
        ) : null}
        {state.state === 'paused' ? (
          <Button look="primary" icon={<Play size={15} />} busy={acting.busy} onClick={() => acting.run('resume')}>
            {t('Resume')}
          </Button>
        ) : null}
        {failed > 0 && state.state !== 'cancelled' ? (
          <Button icon={<RotateCcw size={15} />} busy={acting.busy} onClick={() => acting.run('retry')}>
            {plural('Retry the one that failed', 'Retry the {count} that failed', failed)}
          </Button>
        ) : null}
        {isUnderWay ? (
          <Button look="danger" icon={<Ban size={15} />} onClick={() => setAsking('cancel')}>
            {t('Cancel it…')}
          </Button>
        ) : (
          <Button look="quiet" icon={<Trash2 size={15} />} onClick={() => setAsking('remove')}>
            {t('Delete…')}
          </Button>
        )}
      </div>
      {acting.problem === null ? null : <ProblemNotice problem={acting.problem} />}
      <Asking {...{ campaign, asking, onChanged, onRemoved }} onClose={() => setAsking(null)} />
    </div>
  );
}

type AskingProps = Props & { readonly asking: Asked | null; readonly onClose: () => void };

function Asking({ campaign, asking, onChanged, onRemoved, onClose }: AskingProps) {
  const { id, name } = campaign;
  // One intent, one key, however often the answer is lost.
  const [key] = useState(() => crypto.randomUUID());
  const done = (): void => {
    onClose();
    onChanged();
  };
  switch (asking) {
    case null:
      return null;
    case 'change':
      return <CampaignForm before={campaign} onClose={onClose} onDone={done} />;
    case 'start':
      return <StartDraft campaign={campaign} onClose={onClose} onDone={done} />;
    case 'cancel':
      return (
        <AskFirst
          title={t('Cancel “{name}”?', { name })}
          words={t('It cannot be resumed. Devices that load the image now go on; the others are left as they are.')}
          keep={t('Let it go on')}
          act={t('Cancel the campaign')}
          onAct={async () => {
            await client.campaigns.act({ id, action: 'cancel', key, devices: null });
            done();
          }}
          onClose={onClose}
        >
          <SoFar campaign={campaign} />
        </AskFirst>
      );
    case 'remove':
      return (
        <AskFirst
          title={t('Delete “{name}”?', { name })}
          words={t(
            'What it did to which device is told no more. The devices keep what they run, and their own history.',
          )}
          keep={t('Keep it')}
          act={t('Delete')}
          onAct={async () => {
            await client.campaigns.remove({ id, key });
            onRemoved();
          }}
          onClose={onClose}
        >
          <SoFar campaign={campaign} />
        </AskFirst>
      );
    default:
      return asking satisfies never;
  }
}

/** How far it has come; nothing of one that was never begun. */
function SoFar({ campaign }: { readonly campaign: CampaignReport }) {
  if (campaign.progress === null) return null;
  return <p className="tabular">{progressWords(totals(campaign)).join(' · ')}</p>;
}
