import type { Words } from '../catalogue.ts';

export default {
  'It happened': 'Aconteceu',
  'It did not happen': 'Não aconteceu',
  'Send it again': 'Enviar de novo',
  'Leave it undone': 'Deixar sem fazer',
  'Why not known': 'Por que não se sabe',
  'none here': 'nenhum aqui',
  'reading…': 'lendo…',
  'Since it was sent': 'Desde o envio',
  'no session': 'nenhuma sessão',
  '{count} sessions: {events}': {
    one: '{count} sessão: {events}',
    many: '{count} sessões: {events}',
    other: '{count} sessões: {events}',
  },
  'The device has not called since. Its next Inform may bring the proof: ask it to call, or wait, before you decide.':
    'O dispositivo não chamou desde então. O próximo Inform pode trazer a prova: peça que chame, ou espere, antes de decidir.',
  'The device has started up since. That speaks for it, but a power cut looks the same.':
    'O dispositivo iniciou desde então. Isso fala a favor, mas uma queda de energia parece igual.',
  'The device has called since without starting up anew. That speaks against it.':
    'O dispositivo chamou desde então sem reiniciar. Isso fala contra.',
  'The device has called since, and not as a new one (0 BOOTSTRAP). That speaks against it; its own pages show for sure.':
    'O dispositivo chamou desde então, e não como novo (0 BOOTSTRAP). Isso fala contra; as páginas dele mostram com certeza.',
  'The device has called since and reported no transfer. It may still be at it: look at its version, or wait.':
    'O dispositivo chamou desde então e não informou nenhuma transferência. Talvez ainda esteja nela: veja a versão, ou espere.',
  'The device has called since, and nothing it told settles it. Look at the device before you decide.':
    'O dispositivo chamou desde então, e nada do que disse esclarece. Veja o dispositivo antes de decidir.',
  'If it did happen after all, the device restarts once more.':
    'Se afinal aconteceu, o dispositivo reinicia mais uma vez.',
  'If it did happen after all, the device is reset once more.':
    'Se afinal aconteceu, o dispositivo é redefinido mais uma vez.',
  'If it did happen after all, the device loads the image once more.':
    'Se afinal aconteceu, o dispositivo carrega a imagem mais uma vez.',
  'If it did happen after all, the device gets a second instance.':
    'Se afinal aconteceu, o dispositivo recebe uma segunda instância.',
  'The same values are sent again, which does no harm.': 'Os mesmos valores são enviados de novo, o que não faz mal.',
  'If it did happen after all, it happens twice.': 'Se afinal aconteceu, acontece duas vezes.',
} satisfies Words;
