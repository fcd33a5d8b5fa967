import { ExternalLink } from 'lucide-react';
import { useAction } from '#renderer/app/action.ts';
import { client } from '#renderer/app/host.ts';
import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { AppError } from '#shared/errors.ts';

/**
 * Opens a device's web page in the system's browser. The host does it where it can; where the screen is a browser's
 * page itself, that browser does.
 */
export function OpenWeb({ url }: { readonly url: string }) {
  const opening = useAction(async () => {
    const { host } = await client.app.info({});
    if (host === 'browser') window.open(url, '_blank', 'noopener,noreferrer');
    else if (!(await client.app.openExternal({ url })).opened) {
      throw new AppError('app.bad-input', { detail: `no program of this computer opens ${url}` });
    }
  });
  return (
    <>
      <Button icon={<ExternalLink size={14} />} busy={opening.busy} onClick={() => opening.run()}>
        {t('Open its web page')}
      </Button>
      {opening.problem === null ? null : (
        <span role="alert" className="text-small text-down wrap-anywhere">
          {heard(opening.problem.words)}
        </span>
      )}
    </>
  );
}
