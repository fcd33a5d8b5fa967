import type { Words } from '../catalogue.ts';

export default {
  Informs: 'Informs',
  'Broke off': 'Interrompidas',
  'Busiest hour': 'Hora mais movimentada',
  'Hours listened': 'Horas de escuta',
  'Informs, {time}': 'Informs, {time}',
  'Every Inform is counted; of the sessions themselves the last 30 of each device are kept.':
    'Cada Inform é contado; das próprias sessões são guardadas as últimas 30 de cada dispositivo.',
  'None of these sessions is kept any more': 'Nenhuma destas sessões é mais guardada',
  'They were counted when they took place; newer sessions of the same devices took their room.':
    'Foram contadas quando ocorreram; sessões mais novas dos mesmos dispositivos tomaram o lugar delas.',
  '{operation}: failed with {code}': '{operation}: falhou com {code}',
  '{operation}: {end}': '{operation}: {end}',
  'There is no such operation': 'Essa operação não existe',
  'What was counted has gone on since, or its device was deleted.':
    'O que foi contado avançou desde então, ou o dispositivo foi excluído.',
  'Asked for': 'Pedido',
  'What became of it': 'O que foi feito dela',
  'To proof': 'Até a prova',
  'What was asked of devices in this time. The time to proof runs from when it was to be done.':
    'O que foi pedido aos dispositivos neste tempo. O tempo até a prova corre desde quando devia ser feito.',
  'What the ACS of this laptop did. What {server} does itself it tells on the page of each device.':
    'O que o ACS deste laptop fez. O que {server} faz ele mesmo, informa na página de cada dispositivo.',
  'Nothing was asked of any device in this time.': 'Nada foi pedido a dispositivo algum neste tempo.',
  'Only the newest {counted} are counted.': 'Só as {counted} mais novas são contadas.',
  'By kind': 'Por tipo',
  'Operations by kind': 'Operações por tipo',
  'On its way': 'A caminho',
  'Median to proof': 'Mediana até a prova',
  '95 % within': '95 % em até',
  'Why they failed': 'Por que falharam',
  'None failed.': 'Nenhuma falhou.',
  '{count} failed.': { one: '{count} falhou.', many: '{count} falharam.', other: '{count} falharam.' },
  'Reasons of failures': 'Motivos das falhas',
  Reason: 'Motivo',
  Code: 'Código',
  'Done, with proof': 'Concluído, com prova',
  '{minutes} min {seconds} s': '{minutes} min {seconds} s',
  'status type firmware version organization count': 'estado tipo firmware versão organização quantidade',
  Stale: 'Parados',
  'silent not heard never configured old': 'silencioso sem notícias nunca configurado velho',
  'timeline flapping outage unstable': 'linha do tempo instável queda interrupção',
  'rhythm sessions by hour': 'ritmo sessões por hora',
  'time to proof failures reasons median': 'tempo até a prova falhas motivos mediana',
  'accuracy found missing over time': 'exatidão encontrado faltando ao longo do tempo',
} satisfies Words;
