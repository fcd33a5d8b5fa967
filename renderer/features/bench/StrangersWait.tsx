import { useIsRemote } from '#renderer/app/is-remote.ts';
import { href } from '#renderer/app/router.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import type { CpeSummary } from '#shared/acs.ts';
import { OnboardingButton } from './Onboarding.tsx';

/** Over a run: who calls and cannot join it, because nobody knows them. */
export function StrangersWait({ cpes }: { readonly cpes: readonly CpeSummary[] }) {
  const remote = useIsRemote();
  const strangers = cpes.filter(({ device }) => device === null);
  const [newest] = strangers;
  if (newest === undefined) return null;
  return (
    <div className="shrink-0 border-b p-2" aria-live="polite">
      <ProblemNotice
        tone="waiting"
        problem={{
          words: plural(
            '{count} stranger calls, and cannot join: a run takes only devices of the inventory.',
            '{count} strangers call, and cannot join: a run takes only devices of the inventory.',
            strangers.length,
          ),
          next: remote
            ? t('Choose each in the list: there it is let in, or becomes a device.')
            : t('Create a device for each, or onboard all of their type at once.'),
        }}
        action={
          <span className="flex shrink-0 flex-wrap items-center justify-end gap-1">
            <a
              href={href('bench', newest.key)}
              className="inline-flex h-control items-center rounded-md px-2 text-accent hover:bg-hover"
            >
              {t('Show the newest')}
            </a>
            {remote ? null : <OnboardingButton draft={{ oui: newest.oui, productClass: newest.productClass }} />}
          </span>
        }
      />
    </div>
  );
}
