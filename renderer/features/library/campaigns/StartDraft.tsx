import { useCallback, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client } from '#renderer/app/host.ts';
import { useLoaded } from '#renderer/app/loaded.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { CampaignPlan } from '#shared/campaign/plan.ts';
import type { CampaignReport } from '#shared/campaign/report.ts';
import { RehearsalView } from './RehearsalView.tsx';
import { isAgreed, TypeTheName } from './TypeTheName.tsx';

type Props = { readonly campaign: CampaignReport; readonly onClose: () => void; readonly onDone: () => void };

/** What a draft comes to today, and whether it may begin. */
export function StartDraft({ campaign, onClose, onDone }: Props) {
  const { id, name } = campaign;
  const [key] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState('');
  const rehearse = useCallback(() => client.campaigns.rehearse(planIn(campaign)), [campaign]);
  const { value, problem } = useLoaded(rehearse);
  const starting = useAction(async () => {
    await client.campaigns.act({ id, action: 'start', key, devices: null });
    onDone();
  });
  const fit = value?.fit ?? 0;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Begin “{name}”?', { name })}
      words={t('Which devices take part is settled now.')}
      footer={
        <>
          <Button onClick={onClose}>{t('Not yet')}</Button>
          <Button
            look="primary"
            busy={starting.busy}
            disabled={fit === 0 || !isAgreed(name, typed, fit)}
            onClick={() => starting.run()}
          >
            {plural('Begin with {count} device', 'Begin with {count} devices', fit)}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <RehearsalView rehearsal={{ value, problem, isOld: false }} hasImage />
        <TypeTheName name={name} count={fit} typed={typed} onType={setTyped} />
        {starting.problem === null ? null : <ProblemNotice problem={starting.problem} />}
      </div>
    </Dialog>
  );
}

/** The plan without what is told beside it. */
function planIn(campaign: CampaignReport): CampaignPlan {
  return CampaignPlan.strip().parse(campaign);
}
