import type { Words } from '../catalogue.ts';

export default {
  'A name in braces, as {example}, stands for what is filled in where the error happens.':
    'Um nome entre chaves, como {example}, representa o que é preenchido onde o erro acontece.',
  'Search the help': 'Buscar na ajuda',
  'Help text': 'Texto de ajuda',
  'Nothing in the help has these words': 'Nada na ajuda tem estas palavras',
  'Found in the help': 'Encontrado na ajuda',
  'What is done here': 'O que se faz aqui',
  'What the words mean': 'O que significam as palavras',
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
  Outbox: 'Caixa de saída',
  'What you changed and the control server does not have yet, kept on this laptop in the order it was done.':
    'O que você alterou e o servidor de controle ainda não tem; fica neste laptop na ordem em que foi feito.',
  Conflict: 'Conflito',
  'You and somebody else changed the same field. Nothing is sent before a person has chosen.':
    'Você e outra pessoa alteraram o mesmo campo. Nada é enviado antes que alguém tenha escolhido.',
  'Something a device is asked to do: queued, sent, accepted, then done with a proof, or failed with a reason.':
    'Algo que se pede a um dispositivo: na fila, enviada, aceita e depois concluída com uma prova, ou com falha e o motivo.',
  'One conversation between a CPE and the ACS, from its Inform to the end.':
    'Uma conversa entre um CPE e o ACS, do seu Inform até o fim.',
  'Connection request': 'Solicitação de conexão',
  'A knock at the CPE’s door, so that it calls the ACS now and not at its next interval.':
    'Um aviso ao CPE para que ele chame o ACS agora e não no próximo intervalo.',
  'A CPE that the inventory does not know. It is shown, and nothing is sent to it until a person adopts it.':
    'Um CPE que o inventário não conhece. Ele é mostrado, e nada lhe é enviado até que alguém o adote.',
  'Gives addresses on one interface of this laptop, together with the ACS URL. For a bench, never for a network in use.':
    'Dá endereços numa interface deste laptop, junto com a URL do ACS. Para uma bancada, nunca para uma rede em uso.',
  'A way to set a router from its own network. Demarc uses it to tell the router where its ACS is.':
    'Uma forma de configurar um roteador a partir da própria rede dele. O Demarc a usa para lhe dizer onde está o ACS.',
  Drift: 'Desvio',
  'A setting that is stored one way and told another way by the device.':
    'Uma configuração que está armazenada de um jeito e que o dispositivo informa de outro.',
  'One firmware image for many devices, in waves, with a limit of failures at which it stops.':
    'Uma imagem de firmware para muitos dispositivos, em ondas, com um limite de falhas em que ela para.',
  'The devices of a campaign that are upgraded together. The first is a few only, to see how it goes.':
    'Os dispositivos de uma campanha que são atualizados juntos. A primeira tem só alguns, para ver como corre.',
  'What an audit says about one device: found, missing, elsewhere, unknown, or mislabelled.':
    'O que uma auditoria diz de um dispositivo: encontrado, faltando, em outro lugar, desconhecido ou com etiqueta errada.',
  'The server that holds the inventory of an organization and speaks the Inventory Device API.':
    'O servidor que tem o inventário de uma organização e fala a Inventory Device API.',
  'The key by which a control server lets a program in. Demarc keeps it in the vault and never shows it again.':
    'A chave com que um servidor de controle deixa um programa entrar. O Demarc a guarda no cofre e nunca mais a mostra.',
  'Where you work: on the practice site, at a control server, or on an inventory of your own.':
    'Onde você trabalha: no site de prática, num servidor de controle ou num inventário próprio.',
  'Try the practice site: demo data and simulated routers, all on this computer.':
    'Experimentar o site de prática: dados de demonstração e roteadores simulados, tudo neste computador.',
  'Connect to a control server with its address and a token; the token goes into this computer’s vault.':
    'Conectar-se a um servidor de controle com o endereço dele e um token; o token vai para o cofre deste computador.',
  'A certificate that this computer cannot check is shown with its fingerprint: compare it, then trust it or leave it.':
    'Um certificado que este computador não pode verificar é mostrado com a impressão digital: compare-a e depois confie nele ou deixe-o.',
  'Start an empty site: an inventory of your own, without a server and without an account.':
    'Começar um site vazio: um inventário próprio, sem servidor e sem conta.',
  'Every device you may see, on this laptop, with or without a network.':
    'Cada dispositivo que você pode ver, neste laptop, com ou sem rede.',
  'Find a device: press / and type any part of a name, serial, customer or address.':
    'Encontrar um dispositivo: pressione / e digite qualquer parte de nome, série, cliente ou endereço.',
  'Narrow the list with terms such as status:down or changed:<7d; the question mark in the search field explains them all.':
    'Restringir a lista com termos como status:down ou changed:<7d; o ponto de interrogação no campo de busca explica todos.',
  'Keep a search with its columns and its order as a view; choose and order the columns yourself.':
    'Guardar uma busca com as colunas e a ordem dela como vista; você escolhe e ordena as colunas.',
  'Open one with Enter to see its facts, change them, reboot it or load firmware.':
    'Abrir um com Enter para ver os fatos, alterá-los, reiniciá-lo ou carregar firmware.',
  'Mark several to do one thing to all of them, or bring devices in from a file.':
    'Marcar vários para fazer o mesmo com todos, ou trazer dispositivos de um arquivo.',
  'Export the list as CSV, with the columns and the filter as shown.':
    'Exportar a lista como CSV, com as colunas e o filtro como mostrados.',
  'Press m for the map: what is in sight is listed beside it, and a rectangle or a lasso selects devices.':
    'Pressionar m para o mapa: o que está à vista aparece ao lado em lista, e um retângulo ou um laço seleciona dispositivos.',
  'The map has land, borders and cities; streets come from a map file (.pmtiles) of your own.':
    'O mapa tem terra, fronteiras e cidades; as ruas vêm de um arquivo de mapa (.pmtiles) seu.',
  'One device: whether it can be reached, what is known of it and from whom, and what was done to it.':
    'Um dispositivo: se pode ser alcançado, o que se sabe dele e por quem, e o que foi feito com ele.',
  'Reboot it, read its settings back, apply all settings again, load firmware, or reset it to factory settings.':
    'Reiniciá-lo, reler as configurações, aplicar de novo todas as configurações, carregar firmware ou restaurar os padrões de fábrica.',
  'An operation shows every step with its time; it is done only with a proof from the device itself.':
    'Uma operação mostra cada passo com a hora; só está concluída com uma prova do próprio dispositivo.',
  'Edit the record, with or without a network: each change is an entry of the outbox.':
    'Editar o registro, com ou sem rede: cada alteração é uma entrada da caixa de saída.',
  'See when it was up, how its line was, what happened to it, and who says what about it.':
    'Ver quando esteve online, como estava a linha, o que aconteceu com ele e quem diz o quê a respeito.',
  'Settings stand side by side as stored and as told by the device; where they differ it says so.':
    'As configurações aparecem lado a lado, como armazenadas e como informadas pelo dispositivo; onde diferem, isso é dito.',
  'Add photos and records, print a label, or see which neighbours were found near it.':
    'Adicionar fotos e documentos, imprimir uma etiqueta ou ver que vizinhos foram encontrados perto dele.',
  'Many devices out of one file, with every row looked at before anything is kept.':
    'Muitos dispositivos de um só arquivo; cada linha é examinada antes de algo ser guardado.',
  'Open a CSV file with a line of titles, or a JSON list; save a workbook as CSV first.':
    'Abrir um arquivo CSV com uma linha de títulos ou uma lista JSON; salve antes uma planilha como CSV.',
  'Say which column is what; the choice is remembered for the next file with the same titles.':
    'Dizer o que é cada coluna; a escolha é lembrada para o próximo arquivo com os mesmos títulos.',
  'The dry run says what each row would do, or why it is refused; rows are mended in place.':
    'A simulação diz o que cada linha faria ou por que é recusada; as linhas são corrigidas ali mesmo.',
  'Each row becomes an entry of the outbox; it can be stopped and goes on where it was.':
    'Cada linha vira uma entrada da caixa de saída; pode-se parar, e continua de onde estava.',
  'Everything a device tells about itself by TR-069, as a tree.':
    'Tudo o que um dispositivo diz de si por TR-069, em forma de árvore.',
  'Read everything, or one branch; search names and values.': 'Ler tudo ou um ramo; buscar nomes e valores.',
  'Change a value that can be written; the device is asked again whether it took it.':
    'Alterar um valor que pode ser escrito; depois se pergunta ao dispositivo se o aceitou.',
  'Watch one parameter every few seconds, or compare the tree with another device or a kept copy.':
    'Observar um parâmetro a cada poucos segundos ou comparar a árvore com outro dispositivo ou com uma cópia guardada.',
  'Secrets stay on the device: they are not shown, exported or compared.':
    'Segredos ficam no dispositivo: não são mostrados, exportados nem comparados.',
  'The ACS on this laptop, the routers that call it, and every message they exchange.':
    'O ACS deste laptop, os roteadores que o chamam, e cada mensagem que trocam.',
  'Turn the ACS on, and point a router at the address that is shown.':
    'Ligar o ACS, e apontar um roteador para o endereço mostrado.',
  'TLS can be offered beside it; the old versions only while a router needs them.':
    'TLS pode ser oferecido ao lado; as versões antigas, só enquanto um roteador precisar delas.',
  'Choose a router to watch its sessions message by message.':
    'Escolher um roteador para observar as sessões dele mensagem por mensagem.',
  'Where an expected router does not call, “not talking” looks for the reason, from the cable to the password.':
    'Quando um roteador esperado não chama, procura-se ali o motivo, do cabo até a senha.',
  'A stranger is only answered; adopt it, or let its type become devices by automatic onboarding.':
    'A um desconhecido só se responde; adote-o, ou deixe que o tipo dele vire dispositivos pela integração automática.',
  'Bench DHCP gives a router fresh from its box an address and the ACS URL; it does not start where another DHCP server answers.':
    'O DHCP da bancada dá a um roteador recém-tirado da caixa um endereço e a URL do ACS; não inicia onde outro servidor DHCP responde.',
  'Beside another control server, what must go there goes there by the outbox; the rest is done here.':
    'Junto a outro servidor de controle, o que precisa ir para lá vai pela caixa de saída; o resto é feito aqui.',
  'Decide on an operation of which nobody knows whether it was done.':
    'Decidir sobre uma operação da qual ninguém sabe se foi feita.',
  'The same work on many routers, step by step.': 'O mesmo trabalho em muitos roteadores, passo a passo.',
  'Write a recipe, or take one that is there.': 'Escrever uma receita, ou usar uma que existe.',
  'Rehearse it on a device to see what it would change.': 'Ensaiá-la num dispositivo para ver o que mudaria.',
  'Arm it on the bench: each router that comes gets it, and its as-built record.':
    'Armá-la na bancada: cada roteador que vem a recebe, com o registro de instalação.',
  'Each device ends in pass or fail; what fails is put back as it was.':
    'Cada dispositivo termina em aprovado ou reprovado; o que falha é posto de volta como estava.',
  'Print labels, and export what became of each device as CSV.':
    'Imprimir etiquetas e exportar como CSV o que foi feito de cada dispositivo.',
  'What devices refer to: types, organizations, locations, firmware images and tokens.':
    'Aquilo a que os dispositivos se referem: tipos, organizações, localizações, imagens de firmware e tokens.',
  'Import a firmware image: its SHA-256 is compared, and it is never offered where it does not fit.':
    'Importar uma imagem de firmware: o SHA-256 dela é comparado, e ela nunca é oferecida onde não serve.',
  'Say which types and hardware an image fits and the versions it may be loaded over; see where it runs.':
    'Dizer para que tipos e hardware uma imagem serve e sobre que versões pode ser carregada; ver onde ela roda.',
  'Load an image on many by a campaign: a few first, then in waves, within a maintenance window.':
    'Carregar uma imagem em muitos por uma campanha: primeiro alguns, depois em ondas, dentro de uma janela de manutenção.',
  'A campaign stops by itself when too many fail, and goes on when a person has looked.':
    'Uma campanha para sozinha quando muitos falham e continua quando alguém verificou.',
  'Keep device types, organizations and locations.': 'Cuidar de tipos de dispositivo, organizações e localizações.',
  'Give out tokens for other programs, and withdraw them.': 'Dar tokens a outros programas, e retirá-los.',
  'A token is shown once, when it is made.': 'Um token é mostrado uma vez, ao ser criado.',
  'What else is on the network this laptop is plugged into, the inventory knows it or not.':
    'O que mais há na rede deste laptop, conhecido do inventário ou não.',
  'Look around on one network interface.': 'Olhar em volta numa interface de rede.',
  'Rows appear while it looks; Stop ends it, and what was found stays.':
    'As linhas aparecem durante a busca; Parar a encerra, e o que foi encontrado fica.',
  'Each one is matched to the inventory by serial number, MAC address or last address.':
    'Cada um é associado ao inventário por número de série, endereço MAC ou último endereço.',
  'Compare what is found with the inventory, and add what is missing.':
    'Comparar o encontrado com o inventário, e adicionar o que falta.',
  'Tell a router where its ACS is.': 'Dizer a um roteador onde está o ACS dele.',
  'Three ways lead there: by TR-064 with the user and password of its web page, by bench DHCP, or by hand.':
    'Há três caminhos: por TR-064 com o usuário e a senha da página web dele, pelo DHCP da bancada ou à mão.',
  'A router with a certificate of its own is told only after you compared and trusted that certificate.':
    'A um roteador com certificado próprio só se diz depois de você comparar esse certificado e confiar nele.',
  'What should be at a site, compared with what stands there.':
    'O que deveria estar num local, comparado com o que está lá.',
} satisfies Words;
