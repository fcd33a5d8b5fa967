import type { Words } from '../catalogue.ts';

export default {
  'Somebody else changed the campaign at this moment. Try again.':
    'Outra pessoa alterou a campanha neste momento. Tente de novo.',
  'The campaign has started: its plan stays as it is.': 'A campanha começou: o plano fica como está.',
  'The campaign is under way. Cancel it first.': 'A campanha está em andamento. Cancele-a antes.',
  'A device of the campaign is loading its image.': 'Um dispositivo da campanha está carregando a imagem.',
  'The campaign has started already.': 'A campanha já começou.',
  'This image has no file yet: import it first.': 'Esta imagem ainda não tem arquivo: importe-o antes.',
  'The image fits none of these devices.': 'A imagem não serve a nenhum destes dispositivos.',
  'This is past already.': 'Isto já passou.',
  'The campaign is not running.': 'A campanha não está em andamento.',
  'The campaign is not paused.': 'A campanha não está em pausa.',
  'The campaign is over already.': 'A campanha já terminou.',
  'The campaign was cancelled by {name}': 'A campanha foi cancelada por {name}',
  'The deadline of the campaign is past: give a later one.': 'O prazo da campanha passou: dê um mais tarde.',
  'None of these devices can be tried again.': 'Nenhum destes dispositivos pode ser tentado de novo.',
  'The campaign was cancelled, or has not started.': 'A campanha foi cancelada, ou não começou.',
  'The device was deleted': 'O dispositivo foi excluído',
  'The firmware image was deleted': 'A imagem de firmware foi excluída',
  'The device moved to another organization': 'O dispositivo mudou para outra organização',
  'A campaign takes at most {CAMPAIGN_DEVICES_MOST} devices: aim at fewer.':
    'Uma campanha aceita no máximo {CAMPAIGN_DEVICES_MOST} dispositivos: escolha menos.',
  'The device was not upgraded before the campaign’s deadline':
    'O dispositivo não foi atualizado antes do prazo da campanha',
  'Taken back by {by}': 'Retirado por {by}',
  'The device says that the transfer is complete, and still reports {value} and not {wanted}':
    'O dispositivo diz que a transferência está completa, e ainda informa {value} e não {wanted}',
  'no version': 'nenhuma versão',
  'The campaign is for {fromVersions} only, and the device never told its version.':
    'A campanha é só para {fromVersions}, e o dispositivo nunca informou a versão.',
  'The campaign is for {fromVersions} only, and the device runs {running}.':
    'A campanha é só para {fromVersions}, e o dispositivo tem {running}.',
} satisfies Words;
