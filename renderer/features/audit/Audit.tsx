import { useEffect, useState } from 'react';
import { useField } from '#renderer/app/field.tsx';
import { Patience } from '#renderer/app/Patience.tsx';
import { problemOf } from '#renderer/app/problem.ts';
import { go, useRoute } from '#renderer/app/router.ts';
import type { OpenAudit } from '#renderer/cache/audit/types.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import type { AuditId } from '#shared/audit/ids.ts';
import type { Problem } from '#shared/contract/procedure.ts';
import { AuditHistory } from './AuditHistory.tsx';
import { AuditList } from './AuditList.tsx';
import { AuditView } from './AuditView.tsx';
import { PrepareAudit } from './PrepareAudit.tsx';

/** The audits of a site: `#/audit`, `#/audit/new`, `#/audit/history`, `#/audit/<id>[/decide|/report]`. */
export default function Audit() {
  const { rest } = useRoute();
  const [first, second] = rest;
  if (first === undefined) return <AuditList />;
  if (first === 'new') return <PrepareAudit />;
  if (first === 'history') return <AuditHistory />;
  return <Opened key={first} id={first as AuditId} side={second ?? 'scan'} />;
}

type State =
  | { readonly is: 'opening' }
  | { readonly is: 'open'; readonly audit: OpenAudit }
  | { readonly is: 'none' }
  | { readonly is: 'failed'; readonly problem: Problem };

function Opened({ id, side }: { readonly id: AuditId; readonly side: string }) {
  const { audits } = useField();
  const [state, setState] = useState<State>({ is: 'opening' });
  useEffect(() => {
    let left = false;
    let opened: OpenAudit | null = null;
    audits.open(id).then(
      (audit) => {
        opened = audit;
        if (left) audit?.close();
        else setState(audit === null ? { is: 'none' } : { is: 'open', audit });
      },
      (error: unknown) => {
        if (!left) setState({ is: 'failed', problem: problemOf(error) });
      },
    );
    return () => {
      left = true;
      opened?.close();
    };
  }, [audits, id]);
  switch (state.is) {
    case 'opening':
      return <Patience title={t('Audit')} words={t('Reading what was scanned.')} />;
    case 'none':
      return (
        <EmptyState
          title={t('There is no such audit')}
          words={t(
            'It was prepared on another laptop or another site. Audits stay on the laptop they were prepared on.',
          )}
          action={<Button onClick={() => go('audit')}>{t('All audits')}</Button>}
        />
      );
    case 'failed':
      return (
        <div className="mx-auto max-w-2xl p-8">
          <ProblemNotice problem={state.problem} />
        </div>
      );
    case 'open':
      return <AuditView open={state.audit} side={side} />;
    default:
      return state satisfies never;
  }
}
