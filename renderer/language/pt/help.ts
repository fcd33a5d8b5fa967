import type { Words } from '../catalogue.ts';

export default {
  'A name in braces, as {example}, stands for what is filled in where the error happens.':
    'Um nome entre chaves, como {example}, representa o que é preenchido onde o erro acontece.',
  'What the words mean': 'O que significam as palavras',
  'What can go wrong': 'O que pode dar errado',
  'Help text': 'Texto de ajuda',
  'What is done here': 'O que se faz aqui',
  'Every error has a code, its words and a next step.': 'Cada erro tem um código, as palavras dele e um próximo passo.',
  'The list of errors': 'A lista de erros',
  'The server that routers call by TR-069. In Demarc it runs on this laptop; Bench turns it on and off.':
    'O servidor que os roteadores chamam por TR-069. No Demarc ele roda neste laptop; a bancada o liga e desliga.',
  'The place where routers that are cabled to this laptop, or call it, are watched and worked on.':
    'O lugar onde se observam e trabalham os roteadores ligados a este laptop ou que o chamam.',
  'Customer-premises equipment: the router, modem or ONT that stands at the customer’s and speaks TR-069.':
    'Equipamento no cliente (customer-premises equipment): o roteador, modem ou ONT que fica lá e fala TR-069.',
  'The message with which a CPE begins every session: who it is, and why it calls (boot, period, value change).':
    'A mensagem com que um CPE começa cada sessão: quem é, e por que chama (início, período, mudança de valor).',
  'The control server has shown that it has the change. Until then it is kept on this laptop.':
    'O servidor de controle mostrou que tem a alteração. Até lá ela é mantida neste laptop.',
  Receipt: 'Recibo',
  'The record that a change landed: what was sent, when, and what the server answered. It can be exported.':
    'O registro de que uma alteração foi entregue: o que foi enviado, quando, e o que o servidor respondeu. Pode ser exportado.',
  'A list of steps that is done to router after router in the same way, and can be taken back.':
    'Uma lista de passos feita do mesmo modo num roteador após o outro, e que pode ser revertida.',
  'What a recipe would change on one router, worked out before anything is sent to it.':
    'O que uma receita mudaria num roteador, calculado antes de algo lhe ser enviado.',
  'It was sent, and nothing tells whether it was done. Demarc does not repeat it by itself: a person decides.':
    'Foi enviado, e nada diz se foi feito. O Demarc não repete sozinho: uma pessoa decide.',
  'Every device you may see, on this laptop, with or without a network.':
    'Cada dispositivo que você pode ver, neste laptop, com ou sem rede.',
  'Find a device: press / and type any part of a name, serial, customer or address.':
    'Encontrar um dispositivo: pressione / e digite qualquer parte de nome, série, cliente ou endereço.',
  'Open one with Enter to see its facts, change them, reboot it or load firmware.':
    'Abrir um com Enter para ver os fatos, alterá-los, reiniciá-lo ou carregar firmware.',
  'Mark several to do one thing to all of them, or bring devices in from a file.':
    'Marcar vários para fazer o mesmo com todos, ou trazer dispositivos de um arquivo.',
  'The ACS on this laptop, the routers that call it, and every message they exchange.':
    'O ACS deste laptop, os roteadores que o chamam, e cada mensagem que trocam.',
  'Turn the ACS on, and point a router at the address that is shown.':
    'Ligar o ACS, e apontar um roteador para o endereço mostrado.',
  'Choose a router to watch its sessions message by message.':
    'Escolher um roteador para observar as sessões dele mensagem por mensagem.',
  'Decide on an operation of which nobody knows whether it was done.':
    'Decidir sobre uma operação da qual ninguém sabe se foi feita.',
  'The same work on many routers, step by step.': 'O mesmo trabalho em muitos roteadores, passo a passo.',
  'Write a recipe, or take one that is there.': 'Escrever uma receita, ou usar uma que existe.',
  'Rehearse it on a device to see what it would change.': 'Ensaiá-la num dispositivo para ver o que mudaria.',
  'Arm it on the bench: each router that comes gets it, and its as-built record.':
    'Armá-la na bancada: cada roteador que vem a recebe, com o registro de instalação.',
  'What devices refer to: types, organizations, locations, firmware images and tokens.':
    'Aquilo a que os dispositivos se referem: tipos, organizações, localizações, imagens de firmware e tokens.',
  'Keep device types, organizations and locations.': 'Cuidar de tipos de dispositivo, organizações e localizações.',
  'Add firmware images and say for which types they are.':
    'Adicionar imagens de firmware e dizer para quais tipos são.',
  'Give out tokens for other programs, and withdraw them.': 'Dar tokens a outros programas, e retirá-los.',
  'What else is on the network this laptop is plugged into, the inventory knows it or not.':
    'O que mais há na rede deste laptop, conhecido do inventário ou não.',
  'Look around on one network interface.': 'Olhar em volta numa interface de rede.',
  'Compare what is found with the inventory, and add what is missing.':
    'Comparar o encontrado com o inventário, e adicionar o que falta.',
  'Tell a router where its ACS is.': 'Dizer a um roteador onde está o ACS dele.',
  'What should be at a site, compared with what stands there.':
    'O que deveria estar num local, comparado com o que está lá.',
  'Prepare an audit: where, and what is expected.': 'Preparar uma auditoria: onde, e o que é esperado.',
  'Scan or type the serials of what stands there.': 'Escanear ou digitar as séries do que está lá.',
  'Decide on each difference, and make the signed report.':
    'Decidir sobre cada diferença, e fazer o relatório assinado.',
  'The fleet in figures: what changed, what fails, what runs old firmware.':
    'O parque em números: o que muda, o que falha, o que tem firmware antigo.',
  'See how many devices are up, down, or were never seen.':
    'Ver quantos dispositivos estão online, offline, ou nunca foram vistos.',
  'Follow a figure to the list of devices behind it.': 'Seguir um número até a lista de dispositivos por trás dele.',
  'Compare periods, and see which operations failed.': 'Comparar períodos, e ver quais operações falharam.',
  'What you changed and the control server does not have yet, and what it has.':
    'O que você alterou e o servidor de controle ainda não tem, e o que ele tem.',
  'See whether it is safe to leave: nothing is left to send.': 'Ver se pode sair: não resta nada a enviar.',
  'Settle what needs you: a conflict, a refusal, an unclear outcome.':
    'Resolver o que precisa de você: um conflito, uma recusa, um resultado não esclarecido.',
  'Read and export the receipts of what landed.': 'Ler e exportar os recibos do que foi entregue.',
  'How Demarc looks and speaks, which servers it knows, and what it keeps on this laptop.':
    'A aparência e a língua do Demarc, os servidores que conhece, e o que guarda neste laptop.',
  'Choose theme, row height and language.': 'Escolher tema, altura de linha e idioma.',
  'Change a token, or trust a renewed certificate.': 'Trocar um token, ou confiar num certificado renovado.',
  'See what is kept on this laptop, and remove it.': 'Ver o que está guardado neste laptop, e removê-lo.',
} satisfies Words;
