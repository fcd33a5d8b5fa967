import { Pause, Play } from 'lucide-react';
import { useCallback } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useUp } from '#renderer/app/commands.ts';
import { go } from '#renderer/app/router.ts';
import type { OpenAudit } from '#renderer/cache/audit/types.ts';
import { useStore } from '#renderer/cache/hooks.ts';
import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { PlaceBar } from '#renderer/ui/PlaceBar.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { scopeWords } from '#shared/audit/audit.ts';
import { useActiveAudit } from './active.ts';
import { DecideSide } from './DecideSide.tsx';
import { ReportSide } from './ReportSide.tsx';
import { ScanSide } from './ScanSide.tsx';

const SIDES = [
  { value: 'scan', label: t('Scan') },
  { value: 'decide', label: t('Decide') },
  { value: 'report', label: t('Report') },
] as const;
type Side = (typeof SIDES)[number]['value'];

/** One audit: scan, decide, report. */
export function AuditView({ open, side }: { readonly open: OpenAudit; readonly side: string }) {
  const { audit } = open;
  const { active, activate } = useActiveAudit();
  const isActive = active === audit.id;
  const { present } = useStore(open.result);
  const scope = heard(scopeWords(audit.scope));
  const shown: Side = side === 'decide' || side === 'report' ? side : 'scan';
  useUp(useCallback(() => go('audit'), []));
  const pausing = useAction(async () => {
    await open.add({ type: isActive ? 'paused' : 'resumed' });
    await activate(isActive ? null : audit.id);
  });
  return (
    <div className="flex h-full flex-col">
      <PlaceBar title={audit.title}>
        {scope === audit.title ? null : <span className="min-w-0 truncate text-soft">{scope}</span>}
        <span aria-live="polite" className="tabular text-large font-strong">
          {t('{present} of {expected}', { present, expected: audit.expected })}
        </span>
        <span className="grow" />
        <Segments
          label={t('Side of the audit')}
          value={shown}
          segments={SIDES}
          onChange={(next) => go('audit', audit.id, ...(next === 'scan' ? [] : [next]))}
        />
        <Button
          look={isActive ? 'plain' : 'primary'}
          icon={isActive ? <Pause size={14} /> : <Play size={14} />}
          busy={pausing.busy}
          onClick={() => pausing.run()}
        >
          {isActive ? t('Pause') : t('Resume')}
        </Button>
      </PlaceBar>
      {open.unreadable === 0 ? null : (
        <ProblemNotice
          problem={{
            words: t('Entries of this audit that another version of Demarc wrote are not counted here: {count}.', {
              count: open.unreadable,
            }),
            next: t('They stay on the disk. Open the audit with the newest version before you decide or report.'),
          }}
        />
      )}
      {pausing.problem === null ? null : <ProblemNotice problem={pausing.problem} />}
      <div className="min-h-0 grow">
        {shown === 'scan' ? <ScanSide open={open} isActive={isActive} /> : null}
        {shown === 'decide' ? <DecideSide open={open} /> : null}
        {shown === 'report' ? <ReportSide open={open} /> : null}
      </div>
    </div>
  );
}
