import type { Words } from '../catalogue.ts';

export default {
  'A newer Demarc has taken over this outbox.': 'Um Demarc mais novo assumiu esta caixa de saída.',
  'Reload this window.': 'Recarregue esta janela.',
  'on that day': 'nesse dia',
  'less long ago than that': 'há menos tempo que isso',
  'longer ago than that': 'há mais tempo que isso',
  'whether it is up or down': 'se está online ou offline',
  'the device type': 'o tipo de dispositivo',
  'the organization': 'a organização',
  'org:"Campus North"': 'org:"Campus North"',
  'the software version': 'a versão de software',
  'the hardware version': 'a versão de hardware',
  'the location': 'a localização',
  'whether its coordinates are known': 'se as coordenadas são conhecidas',
  'the customer': 'o cliente',
  'the serial number, separators aside': 'o número de série, sem separadores',
  'the alternative serial number, where this laptop knows it':
    'o número de série alternativo, onde este laptop o conhece',
  'the name': 'o nome',
  'the IP address': 'o endereço IP',
  'the manufacturer': 'o fabricante',
  'the description': 'a descrição',
  'when it went up or down': 'quando ficou online ou offline',
  'when it last informed': 'quando informou por último',
  'when it was last configured': 'quando foi configurado por último',
  'when an audit on this laptop last saw it': 'quando uma auditoria neste laptop o viu por último',
  'when its record was made': 'quando o registro foi criado',
  'whether it is switched on in the inventory': 'se está ativado no inventário',
  'what the control server still has to do to it': 'o que o servidor de controle ainda tem a fazer com ele',
  'what is saved on this laptop and has not landed': 'o que está salvo neste laptop e não foi entregue',
  'the number of the record': 'o número do registro',
  'any of the searched fields; to leave a word out: -text:spare':
    'qualquer dos campos buscados; para excluir uma palavra: -text:spare',
  'The quotation mark is not closed.': 'A aspa não está fechada.',
  'After the closing quotation mark comes a space or a comma.':
    'Depois da aspa de fechamento vem um espaço ou uma vírgula.',
  ' Did you mean {close}?': ' Quis dizer {close}?',
  'No field is called “{name}”, so this is searched as a text.{hint}':
    'Nenhum campo se chama “{name}”, então isto é buscado como texto.{hint}',
  'Say what to look for, for example {example}': 'Diga o que procurar, por exemplo {example}',
  'It is one of these: {join}.': 'É um destes: {join}.',
  'A version usually has a number in it; compared as a text.':
    'Uma versão costuma ter um número; comparada como texto.',
  'Say an age with its unit (30m, 12h, 7d, 2w, 3mo, 1y) or a day such as 2024-01-15.':
    'Diga uma idade com a unidade (30m, 12h, 7d, 2w, 3mo, 1y) ou um dia como 2024-01-15.',
  'This is a whole number.': 'É um número inteiro.',
  'This control server tells no names of organizations: use the number.':
    'Este servidor de controle não informa nomes de organizações: use o número.',
  'No organization here is called so.': 'Nenhuma organização aqui se chama assim.',
  'No device type here is called so; the short names in the list are searched.':
    'Nenhum tipo de dispositivo aqui se chama assim; busca-se nos nomes curtos da lista.',
  'Demarc ended while it was sent.': 'O Demarc terminou enquanto era enviado.',
  'The device it belongs to was never created.': 'O dispositivo a que pertence nunca foi criado.',
  'The connection to the sender broke.': 'A conexão com o remetente caiu.',
  'the server lists it': 'o servidor o lista',
  'It was sent, the answer was lost, and the server does not list it: the device may have done it already, or never heard of it.':
    'Foi enviado, a resposta se perdeu, e o servidor não o lista: o dispositivo talvez já o tenha feito, ou nunca tenha sabido disso.',
  'The token was refused.': 'O token foi recusado.',
  'The serial exists; whose record it is could not be read.': 'A série existe; de quem é o registro não pôde ser lido.',
  'this server keeps no documents; it stays here': 'este servidor não guarda documentos; fica aqui',
  'The control server asks to wait ({status}).': 'O servidor de controle pede para esperar ({status}).',
  'A proxy wants a log-in.': 'Um proxy quer um login.',
  'The control server answered {status}; whether it did it is not known.':
    'O servidor de controle respondeu {status}; não se sabe se o fez.',
  'it was gone already': 'já não existia',
  'The answer ({status}) was no JSON.': 'A resposta ({status}) não era JSON.',
  'The answer does not name the document that was sent.': 'A resposta não nomeia o documento enviado.',
  'The answer to the create names no record.': 'A resposta à criação não nomeia um registro.',
  'the server has these values already': 'o servidor já tem estes valores',
  'it is gone from the server': 'não está mais no servidor',
  'it was already queued on the server': 'já estava na fila do servidor',
  'it was found by its serial after the answer had been lost':
    'foi encontrado pela série depois que a resposta se perdeu',
  '“{words}” was asked for more than {value} ago and has not been sent. Is it still wanted?':
    '“{words}” foi pedido há mais de {value} e não foi enviado. Ainda é desejado?',
  'It left before this window knew of it.': 'Saiu antes que esta janela soubesse.',
} satisfies Words;
