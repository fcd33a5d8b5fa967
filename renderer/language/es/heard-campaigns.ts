import type { Words } from '../catalogue.ts';

export default {
  'Somebody else changed the campaign at this moment. Try again.':
    'Otra persona cambió la campaña en este momento. Inténtelo de nuevo.',
  'The campaign has started: its plan stays as it is.': 'La campaña ha comenzado: su plan queda como está.',
  'The campaign is under way. Cancel it first.': 'La campaña está en marcha. Cancélela antes.',
  'A device of the campaign is loading its image.': 'Un dispositivo de la campaña está cargando su imagen.',
  'The campaign has started already.': 'La campaña ya ha comenzado.',
  'This image has no file yet: import it first.': 'Esta imagen aún no tiene archivo: impórtelo antes.',
  'The image fits none of these devices.': 'La imagen no sirve a ninguno de estos dispositivos.',
  'This is past already.': 'Esto ya ha pasado.',
  'The campaign is not running.': 'La campaña no está en marcha.',
  'The campaign is not paused.': 'La campaña no está en pausa.',
  'The campaign is over already.': 'La campaña ya ha terminado.',
  'The campaign was cancelled by {name}': 'La campaña la canceló {name}',
  'The deadline of the campaign is past: give a later one.': 'El plazo de la campaña ha pasado: dé uno posterior.',
  'None of these devices can be tried again.': 'Ninguno de estos dispositivos se puede reintentar.',
  'The campaign was cancelled, or has not started.': 'La campaña se canceló, o no ha comenzado.',
  'The device was deleted': 'El dispositivo se eliminó',
  'The firmware image was deleted': 'La imagen de firmware se eliminó',
  'The device moved to another organization': 'El dispositivo pasó a otra organización',
  'A campaign takes at most {CAMPAIGN_DEVICES_MOST} devices: aim at fewer.':
    'Una campaña admite como máximo {CAMPAIGN_DEVICES_MOST} dispositivos: apunte a menos.',
  'The device was not upgraded before the campaign’s deadline':
    'El dispositivo no se actualizó antes del plazo de la campaña',
  'Taken back by {by}': 'Retirado por {by}',
  'The device says that the transfer is complete, and still reports {value} and not {wanted}':
    'El dispositivo dice que la transferencia está completa, y aún indica {value} y no {wanted}',
  'no version': 'ninguna versión',
  'The campaign is for {fromVersions} only, and the device never told its version.':
    'La campaña es solo para {fromVersions}, y el dispositivo nunca indicó su versión.',
  'The campaign is for {fromVersions} only, and the device runs {running}.':
    'La campaña es solo para {fromVersions}, y el dispositivo tiene {running}.',
} satisfies Words;
