import type { Words } from '../catalogue.ts';

export default {
  'Every device that is here is done. The others are off, or load another image: they are asked when they come.':
    'Cada dispositivo presente está pronto. Os outros estão desligados, ou carregam outra imagem: são perguntados quando vierem.',
  'Of some devices nobody knows whether they were upgraded. They are listed below.':
    'De alguns dispositivos ninguém sabe se foram atualizados. Estão listados abaixo.',
  'The wave is done. Its devices are watched for a while before the next one begins.':
    'A onda está pronta. Os dispositivos dela são observados por um tempo antes de a próxima começar.',
  '{upgraded} of {size} upgraded': '{upgraded} de {size} atualizados',
  '{count} under way': '{count} em andamento',
  '{count} waiting': '{count} esperando',
  '{count} failed': '{count} falharam',
  '{count} not clear': '{count} não esclarecidos',
  '{count} left out': '{count} deixados de fora',
  '{rate} an hour of late, about {time} left': '{rate} por hora ultimamente, faltam cerca de {time}',
  'Waits for its turn': 'Espera a vez dele',
  'Asked for, not sent': 'Pedido, não enviado',
  'Loads the image': 'Carrega a imagem',
  'Done, version not told yet': 'Concluído, versão ainda não informada',
  'all at once': 'todos de uma vez',
  '{count} devices fit': {
    one: 'Serve a {count} dispositivo',
    many: 'Serve a {count} dispositivos',
    other: 'Serve a {count} dispositivos',
  },
  'First contact': 'Primeiro contato',
  'Started up': 'Iniciou',
  'On schedule': 'Conforme programado',
  'At the time asked for': 'Na hora pedida',
  'A value changed': 'Um valor mudou',
  'Sent by a page': 'Enviado por uma página',
  'Transfer ended': 'Transferência terminada',
  'Diagnostics ended': 'Diagnóstico terminado',
  'Asks for a file': 'Pede um arquivo',
  'Own transfer ended': 'Transferência própria terminada',
  'Software changed': 'Software alterado',
  'Own software change': 'Alteração própria de software',
  'Woke up': 'Acordou',
  Heartbeat: 'Sinal de vida',
  'Rebooted as asked': 'Reiniciado como pedido',
  'As scheduled': 'Como programado',
  'Download ended': 'Download terminado',
  'Upload ended': 'Upload terminado',
  'Scheduled download ended': 'Download programado terminado',
  'Software change ended': 'Alteração de software terminada',
  'No event': 'Nenhum evento',
  'Called exactly that': 'Chama-se exatamente assim',
  'Practice site': 'Site de prática',
  '{count} devices called.': {
    one: '{count} dispositivo chamou.',
    many: '{count} de dispositivos chamaram.',
    other: '{count} dispositivos chamaram.',
  },
  '{name} called.': '{name} chamou.',
  'a device': 'um dispositivo',
  '{name}: {operation} is done.': '{name}: “{operation}” está feito.',
  '{name}: {operation} failed.': '{name}: “{operation}” falhou.',
  '{name}: whether {operation} was done is not clear. It needs you.':
    '{name}: não está claro se “{operation}” foi feito. Precisa de você.',
  'Find a device': 'Encontrar um dispositivo',
  'Open it': 'Abri-lo',
  'Reboot it': 'Reiniciá-lo',
  'Watch it': 'Observá-lo',
  'See the proof': 'Ver a prova',
  'Press / and type “practice bench”. Any part of a name, a serial, a customer or an address will do.':
    'Pressione / e digite “practice bench”. Serve qualquer parte de um nome, série, cliente ou endereço.',
  'Open one of the devices called Practice bench: Enter opens the first of the list.':
    'Abra um dos dispositivos chamados Practice bench: Enter abre o primeiro da lista.',
  'Press Reboot on its panel. It is a simulated router: nothing real restarts.':
    'Aperte Reiniciar no painel dele. É um roteador simulado: nada real reinicia.',
  'Go to Bench (g b) and choose it there: every message of the reboot stands in its sessions.':
    'Vá à bancada (g b) e escolha-o lá: cada mensagem do reinício está nas sessões dele.',
  'Done comes with its proof: M Reboot, said by the router itself. Then go to Sync (g s): at Safe to leave nothing on this laptop is left to send.':
    'Concluído vem com a prova: M Reboot, dito pelo próprio roteador. Depois vá a Sincronização (g s): com “Pode sair” não resta nada a enviar neste laptop.',
  'Queued. A practice CPE takes it within seconds; a device that is off keeps it queued until it calls in.':
    'Na fila. Um CPE de prática o pega em segundos; um dispositivo desligado o mantém na fila até chamar.',
  'The reboot did not come to its end. Press Reboot again on a Practice bench device.':
    'O reinício não chegou ao fim. Aperte Reiniciar de novo num dispositivo Practice bench.',
  'Not now': 'Agora não',
  'New here? Five steps, with a reboot seen through.': 'É novo aqui? Cinco passos, com um reinício até o fim.',
  'It can be taken at any time: the command palette has it, and Settings, About.':
    'Pode ser feito a qualquer momento: está na paleta de comandos e em Configurações, Sobre.',
  'first steps introduction learn practice': 'primeiros passos introdução aprender prática',
  'Skip this step': 'Pular este passo',
  'End the tour': 'Encerrar o tour',
  'That was the tour. What this place is for stands in Help (F1), every shortcut under ?.':
    'Esse foi o tour. Para que serve cada lugar está na Ajuda (F1), cada atalho em ?.',
  done: 'feito',
  skipped: 'pulado',
  Tour: 'Tour',
  '{operation}: did it happen?': '{operation}: aconteceu?',
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
  'Demarc on this computer': 'Demarc neste computador',
} satisfies Words;
