import type { Words } from '../catalogue.ts';

export default {
  Informs: 'Informs',
  'Broke off': 'Interrumpidas',
  'Busiest hour': 'Hora más activa',
  'Hours listened': 'Horas escuchadas',
  'Informs, {time}': 'Informs, {time}',
  'Every Inform is counted; of the sessions themselves the last 30 of each device are kept.':
    'Se cuenta cada Inform; de las sesiones en sí se guardan las últimas 30 de cada dispositivo.',
  'None of these sessions is kept any more': 'Ya no se guarda ninguna de estas sesiones',
  'They were counted when they took place; newer sessions of the same devices took their room.':
    'Se contaron cuando ocurrieron; sesiones más nuevas de los mismos dispositivos ocuparon su lugar.',
  '{operation}: failed with {code}': '{operation}: falló con {code}',
  '{operation}: {end}': '{operation}: {end}',
  'There is no such operation': 'No existe esa operación',
  'What was counted has gone on since, or its device was deleted.':
    'Lo que se contó ha seguido desde entonces, o se eliminó su dispositivo.',
  'Asked for': 'Pedido',
  'What became of it': 'Qué fue de ello',
  'To proof': 'Hasta la prueba',
  'What was asked of devices in this time. The time to proof runs from when it was to be done.':
    'Lo que se pidió a los dispositivos en este tiempo. El tiempo hasta la prueba corre desde que debía hacerse.',
  'What the ACS of this laptop did. What {server} does itself it tells on the page of each device.':
    'Lo que hizo el ACS de este portátil. Lo que hace {server} por sí mismo lo dice en la página de cada dispositivo.',
  'Nothing was asked of any device in this time.': 'En este tiempo no se pidió nada a ningún dispositivo.',
  'Only the newest {counted} are counted.': 'Solo se cuentan los {counted} más recientes.',
  'By kind': 'Por clase',
  'Operations by kind': 'Operaciones por clase',
  'On its way': 'En camino',
  'Median to proof': 'Mediana hasta la prueba',
  '95 % within': '95 % en menos de',
  'Why they failed': 'Por qué fallaron',
  'None failed.': 'Ninguna falló.',
  '{count} failed.': { one: '{count} falló.', many: '{count} fallaron.', other: '{count} fallaron.' },
  'Reasons of failures': 'Motivos de los fallos',
  Reason: 'Motivo',
  Code: 'Código',
  'Done, with proof': 'Hecho, con prueba',
  '{minutes} min {seconds} s': '{minutes} min {seconds} s',
  'status type firmware version organization count': 'estado tipo firmware versión organización cantidad',
  Stale: 'Olvidados',
  'silent not heard never configured old': 'callado sin noticias nunca configurado viejo',
  'timeline flapping outage unstable': 'cronología inestable caída corte',
  'rhythm sessions by hour': 'ritmo sesiones por hora',
  'time to proof failures reasons median': 'tiempo hasta la prueba fallos motivos mediana',
  'accuracy found missing over time': 'exactitud encontrado falta a lo largo del tiempo',
} satisfies Words;
