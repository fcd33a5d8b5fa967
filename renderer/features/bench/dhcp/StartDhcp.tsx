import { useEffect, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client } from '#renderer/app/host.ts';
import { useLookAgain } from '#renderer/app/look-again.ts';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { privilegeWords } from './words.ts';

type Props = { readonly address: string; readonly onClose: () => void };

/** Asks before this laptop gives addresses on the network of the ACS. */
export function StartDhcp({ address, onClose }: Props) {
  const interfaces = useLookAgain(askForInterfaces);
  const [platform, setPlatform] = useState('');
  useEffect(() => {
    client.app.info({}).then(
      (info) => setPlatform(info.platform),
      // Then the words are those for any system.
      () => setPlatform(''),
    );
  }, []);
  const name = interfaces?.find((nif) => nif.address === address)?.name ?? null;
  const starting = useAction(async (nif: string) => {
    await client.dhcp.start({ name: nif, address });
    onClose();
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={name === null ? t('Give addresses?') : t('Give addresses on {name}?', { name })}
      words={
        <Phrase
          say="Whatever asks on this network gets an address from {address}, and the ACS URL with it. Only for a cable that leads to routers on your bench, never for a customer’s or an office network."
          with={{ address: <span className="mono">{address}</span> }}
        />
      }
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button
            look="primary"
            disabled={name === null}
            busy={starting.busy}
            onClick={() => {
              if (name !== null) starting.run(name);
            }}
          >
            {starting.busy ? t('Asking for other servers…') : t('Give addresses')}
          </Button>
        </>
      }
    >
      <p className="text-soft">
        {t(
          'First it asks for four seconds whether another DHCP server answers, and does not start where one does. It ends when the address of this interface changes, when the ACS is turned off, and when another server appears.',
        )}
      </p>
      {interfaces !== null && name === null ? (
        <ProblemNotice
          problem={{
            words: t('This computer has no interface with the address {address} now.', { address }),
            next: t('Plug the cable in, then try again.'),
          }}
        />
      ) : null}
      {starting.problem === null ? null : (
        <div className="mt-3 flex flex-col gap-2">
          <ProblemNotice problem={starting.problem} />
          {starting.problem.code === 'dhcp.privilege' ? (
            <p className="text-soft wrap-anywhere">{privilegeWords(platform)}</p>
          ) : null}
        </div>
      )}
    </Dialog>
  );
}

async function askForInterfaces(signal: AbortSignal) {
  return (await client.acs.interfaces({}, { signal })).interfaces;
}
