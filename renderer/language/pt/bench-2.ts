import type { Words } from '../catalogue.ts';

export default {
  'becomes {type} of {organization}; shared user {user}':
    'torna-se {type} de {organization}; usuário compartilhado {user}',
  'Remove {productClass}': 'Remover {productClass}',
  'Another type': 'Outro tipo',
  'Six hexadecimal digits.': 'Seis dígitos hexadecimais.',
  'Becomes a': 'Torna-se',
  'Shared user': 'Usuário compartilhado',
  'Shared password': 'Senha compartilhada',
  'Goes into the vault of this laptop; it is not shown again.':
    'Vai para o cofre deste laptop; não é mostrada de novo.',
  'All six are needed: the shared credentials tell a router of yours from any other.':
    'Os seis são necessários: as credenciais compartilhadas distinguem um roteador seu de qualquer outro.',
  'Switching on…': 'Ativando…',
  'Switch on': 'Ativar',
  'Nothing is asked of a stranger': 'Nada se pede a um desconhecido',
  'Operations belong to a device of the inventory. Create one with this serial number, and the CPE is matched to it.':
    'Operações pertencem a um dispositivo do inventário. Crie um com este número de série, e o CPE é associado a ele.',
  'No operation yet': 'Nenhuma operação ainda',
  'Reboot it, read it or apply its settings from the device’s page: each step appears here as it happens.':
    'Reinicie-o, leia-o ou aplique as configurações dele na página do dispositivo: cada passo aparece aqui conforme acontece.',
  'asked for {time} by {who}': 'pedido {time} por {who}',
  Took: 'Duração',
  Running: 'Em andamento',
  'Aborted: {why}': 'Interrompida: {why}',
  'Reading the session…': 'Lendo a sessão…',
  'No message was kept': 'Nenhuma mensagem foi guardada',
  'Only the last sessions of a CPE are kept with their messages.':
    'Só as últimas sessões de um CPE são guardadas com as mensagens.',
  'Export this session': 'Exportar esta sessão',
  '{count} messages': { one: '{count} mensagem', many: '{count} mensagens', other: '{count} mensagens' },
  '{size} in': '{size} de entrada',
  '{size} out': '{size} de saída',
  'No session is kept': 'Nenhuma sessão está guardada',
  'The last sessions of a CPE appear here from its next Inform on, each with its messages.':
    'As últimas sessões de um CPE aparecem aqui a partir do próximo Inform, cada uma com as mensagens.',
  'Open each new session': 'Abrir cada nova sessão',
  'Looking it up in the inventory…': 'Procurando no inventário…',
  'Same serial number': 'Mesmo número de série',
  'Same serial number, and so have {count} other devices': {
    one: 'Mesmo número de série, e outro dispositivo também o tem ({count})',
    many: 'Mesmo número de série, e outros {count} dispositivos também o têm',
    other: 'Mesmo número de série, e outros {count} dispositivos também o têm',
  },
  'Which of them it is, is not guessed: correct the serial numbers first.':
    'Qual deles é, não se adivinha: corrija antes os números de série.',
  'It is in the inventory. The ACS knows it from its next Inform on: ask it to call, or wait.':
    'Está no inventário. O ACS o conhece a partir do próximo Inform: peça que chame, ou espere.',
  'Created on this laptop. The ACS knows it from its next Inform on: ask it to call, or wait.':
    'Criado neste laptop. O ACS o conhece a partir do próximo Inform: peça que chame, ou espere.',
  'A stranger: no device in the inventory has this serial number.':
    'Um desconhecido: nenhum dispositivo do inventário tem este número de série.',
  'It is answered and shown here, and nothing is sent to it. Create a device with this serial number to act on it.':
    'Ele recebe resposta e é mostrado aqui, e nada lhe é enviado. Crie um dispositivo com este número de série para agir sobre ele.',
  'Create device…': 'Criar dispositivo…',
  '{count} strangers call, and cannot join: a run takes only devices of the inventory.': {
    one: '{count} desconhecido chama e não pode participar: uma execução só aceita dispositivos do inventário.',
    many: '{count} desconhecidos chamam e não podem participar: uma execução só aceita dispositivos do inventário.',
    other: '{count} desconhecidos chamam e não podem participar: uma execução só aceita dispositivos do inventário.',
  },
  'Choose each in the list: there it is let in, or becomes a device.':
    'Escolha cada um na lista: ali ele é admitido ou se torna um dispositivo.',
  'Create a device for each, or onboard all of their type at once.':
    'Crie um dispositivo para cada um, ou integre de uma vez todos deste tipo.',
  'Show the newest': 'Mostrar o mais recente',
  Message: 'Mensagem',
  At: 'Às',
  'Messages of the session': 'Mensagens da sessão',
  'Empty POST': 'POST vazio',
  'Empty {status}': 'Vazio {status}',
  Empty: 'Vazio',
  'DHCP is off': 'O DHCP está desligado',
  'Turn on…': 'Ligar…',
  'With the ACS on, it can give a router its address and the ACS URL.':
    'Com o ACS ligado, pode dar a um roteador o endereço dele e a URL do ACS.',
  'For a router whose WAN port is plugged into this laptop: gives it an address and the ACS URL.':
    'Para um roteador cuja porta WAN está conectada a este laptop: dá a ele um endereço e a URL do ACS.',
  'It ended. {words}': 'Terminou. {words}',
  'DHCP is on': 'O DHCP está ligado',
  'DHCP is starting': 'O DHCP está iniciando',
  'Asking whether another DHCP server answers on {name}…': 'Perguntando se outro servidor DHCP responde em {name}…',
  'Asking whether another DHCP server answers on {name}, {left} s left…':
    'Perguntando se outro servidor DHCP responde em {name}, faltam {left} s…',
  'On {name}, {address}/{prefix}.': 'Em {name}, {address}/{prefix}.',
  'Nothing is plugged into {name} now.': 'Nada está conectado a {name} agora.',
  'Nobody has asked yet: plug a router’s WAN port in.': 'Ninguém pediu ainda: conecte a porta WAN de um roteador.',
  'All {most} addresses are given.': 'Todos os {most} endereços foram dados.',
  'One comes free ten minutes after its router was unplugged, or turn DHCP off and on.':
    'Um fica livre dez minutos depois que o roteador dele foi desconectado, ou desligue e ligue o DHCP.',
  'Bare URL in option 43': 'URL simples na opção 43',
  'For all CPEs of this maker ({oui}), when they read nothing else':
    'Para todos os CPEs deste fabricante ({oui}), quando não leem outra coisa',
  'Give addresses?': 'Dar endereços?',
  'Give addresses on {name}?': 'Dar endereços em {name}?',
  'Whatever asks on this network gets an address from {address}, and the ACS URL with it. Only for a cable that leads to routers on your bench, never for a customer’s or an office network.':
    'Quem pedir nesta rede recebe um endereço de {address}, e com ele a URL do ACS. Só para um cabo que leva a roteadores da sua bancada, nunca para a rede de um cliente ou de um escritório.',
  'Asking for other servers…': 'Perguntando por outros servidores…',
  'Give addresses': 'Dar endereços',
  'First it asks for four seconds whether another DHCP server answers, and does not start where one does. It ends when the address of this interface changes, when the ACS is turned off, and when another server appears.':
    'Primeiro pergunta durante quatro segundos se outro servidor DHCP responde, e não inicia onde um responde. Termina quando o endereço desta interface muda, quando o ACS é desligado e quando outro servidor aparece.',
  'This computer has no interface with the address {address} now.':
    'Este computador não tem agora uma interface com o endereço {address}.',
  'Plug the cable in, then try again.': 'Conecte o cabo, e tente de novo.',
  'On Linux, once as root: sysctl -w net.ipv4.ip_unprivileged_port_start=67 (until the next restart of the computer), or setcap cap_net_bind_service=+ep on the program that runs Demarc.':
    'No Linux, uma vez como root: sysctl -w net.ipv4.ip_unprivileged_port_start=67 (até o próximo início do computador), ou setcap cap_net_bind_service=+ep no programa que executa o Demarc.',
  'On Windows no right is needed; allow Demarc in the firewall when it asks, for private networks, and stop Internet connection sharing.':
    'No Windows não é preciso permissão; permita o Demarc no firewall quando ele perguntar, para redes privadas, e pare o compartilhamento de conexão com a Internet.',
  'On macOS start Demarc once with sudo, and turn Internet Sharing off.':
    'No macOS, inicie o Demarc uma vez com sudo e desative o Compartilhamento de Internet.',
  'Start Demarc as a user who may use ports below 1024.':
    'Inicie o Demarc como um usuário que possa usar portas abaixo de 1024.',
  'has this address': 'tem este endereço',
  'was offered this address': 'recebeu a oferta deste endereço',
  'asks for its ACS': 'pergunta pelo ACS',
  'does not say that it is a CPE': 'não diz que é um CPE',
  'The port is a number, usually 7547.': 'A porta é um número, em geral 7547.',
  'The highest port is 65535.': 'A porta mais alta é 65535.',
  '{minutes}:{seconds} min': '{minutes}:{seconds} min',
  'Search in {label}': 'Buscar em {label}',
  'Search the XML': 'Buscar no XML',
  'Previous match': 'Ocorrência anterior',
  'Next match': 'Próxima ocorrência',
  'not found': 'não encontrado',
  '{current} of {count} or more': '{current} de {count} ou mais',
  '{current} of {count}': '{current} de {count}',
} satisfies Words;
