import { RefreshCw, Square } from 'lucide-react';
import { useSites } from '#renderer/app/host.ts';
import { usePull } from '#renderer/cache/hooks.ts';
import type { Field, PullState } from '#renderer/cache/types.ts';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import { StatusMark, type Tone } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo, TimeAt } from '#renderer/ui/TimeAgo.tsx';
import type { Reachability } from '#shared/site.ts';
import { isPulling, pullFigures, pullSentence, pullShare, reachWords } from './freshness.ts';

/** Whether the control server answers, and how fresh the list on this laptop is. */
export function Freshness({ field }: { readonly field: Field }) {
  const pull = usePull(field);
  const sites = useSites();
  return (
    <div className="flex flex-col gap-6">
      {sites === null ? null : <Reach reach={sites.reachability} />}
      <section aria-label={t('Device list')} className="flex flex-col gap-2">
        <h2 className="border-b pb-1 font-strong">{t('Device list')}</h2>
        <p className="text-soft wrap-anywhere">{pullSentence(pull, sites?.reachability.state ?? 'unknown')}</p>
        {isPulling(pull) ? <Progress pull={pull} /> : null}
        {pull.problem === null ? null : <ProblemNotice problem={pull.problem} tone="waiting" />}
        {pull.kept === 'memory' ? (
          <ProblemNotice
            tone="waiting"
            problem={{
              words: t('This browser’s storage cannot be written: the list lives until the window closes.'),
              next: t('Free some disk space and reload. What you save is not affected: it lies in the host’s journal.'),
            }}
          />
        ) : null}
        <dl className="grid grid-cols-[1fr_auto] gap-y-1 [&_dd]:text-end">
          <dt className="text-soft">{t('Last complete check')}</dt>
          <dd>
            <TimeAgo at={pull.lastComplete} none={t('not yet')} />
          </dd>
          <dt className="text-soft">{t('Last answer')}</dt>
          <dd>
            <TimeAgo at={pull.lastAnswer} none={t('none yet')} />
          </dd>
        </dl>
        <PullActions field={field} pull={pull} />
      </section>
    </div>
  );
}

const REACH_TONE: Readonly<Record<Reachability['state'], Tone>> = {
  unknown: 'idle',
  online: 'up',
  offline: 'waiting',
  'token-refused': 'needs-you',
};

function Reach({ reach }: { readonly reach: Reachability }) {
  const { word, sentence, next } = reachWords(reach);
  return (
    <section aria-label={t('Control server')} className="flex flex-col gap-2">
      <h2 className="border-b pb-1 font-strong">{t('Control server')}</h2>
      <p className="flex items-baseline justify-between gap-2">
        <StatusMark tone={REACH_TONE[reach.state]}>{word}</StatusMark>
        {'since' in reach ? (
          <span className="text-small text-faint">
            <Phrase say="since {time}" with={{ time: <TimeAt at={reach.since} /> }} />
          </span>
        ) : null}
      </p>
      <p className="text-soft wrap-anywhere">{sentence}</p>
      {next === null ? null : <p className="text-soft wrap-anywhere">{next}</p>}
    </section>
  );
}

function Progress({ pull }: { readonly pull: PullState }) {
  const share = pullShare(pull);
  return (
    <div className="flex flex-col gap-1">
      <ProgressBar label={t('Checked')} share={share} />
      <p className="tabular text-small text-soft">{pullFigures(pull)}</p>
    </div>
  );
}

function PullActions({ field, pull }: { readonly field: Field; readonly pull: PullState }) {
  if (pull.phase === 'elsewhere') return null;
  if (pull.phase === 'question') {
    return (
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={() => field.pull.settleMissing('look-up')}>
          {t('Look each one up')}
        </Button>
        <Button onClick={() => field.pull.settleMissing('leave')}>{t('Leave them')}</Button>
      </div>
    );
  }
  return isPulling(pull) ? (
    <div>
      <Button icon={<Square size={13} />} onClick={() => field.pull.stop()}>
        {t('Stop')}
      </Button>
    </div>
  ) : (
    <div>
      <Button icon={<RefreshCw size={14} />} disabled={pull.phase === 'loading'} onClick={() => field.pull.now()}>
        {t('Sync now')}
      </Button>
    </div>
  );
}
