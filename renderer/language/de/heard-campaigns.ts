import type { Words } from '../catalogue.ts';

export default {
  'Somebody else changed the campaign at this moment. Try again.':
    'Gerade hat jemand anderes die Kampagne geändert. Versuchen Sie es erneut.',
  'The campaign has started: its plan stays as it is.': 'Die Kampagne hat begonnen: ihr Plan bleibt, wie er ist.',
  'The campaign is under way. Cancel it first.': 'Die Kampagne läuft. Brechen Sie sie zuerst ab.',
  'A device of the campaign is loading its image.': 'Ein Gerät der Kampagne lädt gerade sein Image.',
  'The campaign has started already.': 'Die Kampagne hat schon begonnen.',
  'This image has no file yet: import it first.': 'Dieses Image hat noch keine Datei: importieren Sie sie zuerst.',
  'The image fits none of these devices.': 'Das Image passt zu keinem dieser Geräte.',
  'This is past already.': 'Das ist schon vorbei.',
  'The campaign is not running.': 'Die Kampagne läuft nicht.',
  'The campaign is not paused.': 'Die Kampagne ist nicht unterbrochen.',
  'The campaign is over already.': 'Die Kampagne ist schon vorbei.',
  'The campaign was cancelled by {name}': 'Die Kampagne wurde von {name} abgebrochen',
  'The deadline of the campaign is past: give a later one.':
    'Die Frist der Kampagne ist vorbei: geben Sie eine spätere.',
  'None of these devices can be tried again.': 'Keines dieser Geräte lässt sich wiederholen.',
  'The campaign was cancelled, or has not started.': 'Die Kampagne wurde abgebrochen oder hat nicht begonnen.',
  'The device was deleted': 'Das Gerät wurde gelöscht',
  'The firmware image was deleted': 'Das Firmware-Image wurde gelöscht',
  'The device moved to another organization': 'Das Gerät kam zu einer anderen Organisation',
  'A campaign takes at most {CAMPAIGN_DEVICES_MOST} devices: aim at fewer.':
    'Eine Kampagne nimmt höchstens {CAMPAIGN_DEVICES_MOST} Geräte: zielen Sie auf weniger.',
  'The device was not upgraded before the campaign’s deadline':
    'Das Gerät wurde nicht vor der Frist der Kampagne aktualisiert',
  'Taken back by {by}': 'Zurückgenommen von {by}',
  'The device says that the transfer is complete, and still reports {value} and not {wanted}':
    'Das Gerät sagt, die Übertragung sei vollständig, und meldet noch {value} und nicht {wanted}',
  'no version': 'keine Version',
  'The campaign is for {fromVersions} only, and the device never told its version.':
    'Die Kampagne ist nur für {fromVersions}, und das Gerät hat seine Version nie genannt.',
  'The campaign is for {fromVersions} only, and the device runs {running}.':
    'Die Kampagne ist nur für {fromVersions}, und das Gerät hat {running}.',
} satisfies Words;
