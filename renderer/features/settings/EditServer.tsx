import { type FormEvent, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client, takeSites } from '#renderer/app/host.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import type { Server } from './server.ts';

/** Another name or proxy. Address and organization make the site what it is: for others, connect anew. */
export function EditServer({ server, onClose }: { readonly server: Server; readonly onClose: () => void }) {
  const [name, setName] = useState(server.name);
  const [proxy, setProxy] = useState(server.proxy ?? '');
  const saving = useAction(async () => {
    takeSites(
      await client.sites.changeServer({ id: server.id, name: name.trim() || server.name, proxy: proxy.trim() || null }),
    );
    onClose();
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    saving.run();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Name and proxy')}
      words={t('Another address or organization is another site: connect to it on the first screen.')}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button look="primary" type="submit" form="edit-server" busy={saving.busy}>
            {t('Save')}
          </Button>
        </>
      }
    >
      <form id="edit-server" onSubmit={submit} noValidate className="flex flex-col gap-3">
        <Field label={t('Name')}>
          <TextInput value={name} onValueChange={setName} maxLength={80} />
        </Field>
        <Field
          label={t('Proxy')}
          aside={t('optional')}
          hint={t('An HTTP proxy as host:port. Blank: straight to the server.')}
        >
          <TextInput mono value={proxy} onValueChange={setProxy} maxLength={200} />
        </Field>
        {saving.problem === null ? null : <ProblemNotice problem={saving.problem} />}
      </form>
    </Dialog>
  );
}
