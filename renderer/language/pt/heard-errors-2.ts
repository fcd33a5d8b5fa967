import type { Words } from '../catalogue.ts';

export default {
  'Port {port} is used by another program: this computer runs a DHCP server already.':
    'A porta {port} é usada por outro programa: este computador já tem um servidor DHCP rodando.',
  'Stop it (dnsmasq, virtual machines and Internet sharing bring one along), then start again.':
    'Pare-o (dnsmasq, máquinas virtuais e o compartilhamento de Internet trazem um), e comece de novo.',
  'The interface no longer has the address {address}.': 'A interface não tem mais o endereço {address}.',
  'Plug the cable in or set the address again, then start again.':
    'Conecte o cabo ou defina o endereço de novo, e comece outra vez.',
  'The network on {name} has no addresses to give.': 'A rede em {name} não tem endereços para dar.',
  'The ACS does not listen on {address}, so a router that gets its address there could not call it.':
    'O ACS não escuta em {address}, então um roteador que receba lá o endereço não poderia chamá-lo.',
  'Turn the ACS on for that interface first.': 'Ligue antes o ACS para essa interface.',
  'There is no such recipe any more.': 'Essa receita não existe mais.',
  'Go back to the list of recipes; somebody removed it.': 'Volte à lista de receitas; alguém a removeu.',
  'The recipe cannot be kept: line {line}: {problem}': 'A receita não pode ser guardada: linha {line}: {problem}',
  'Mend the line; nothing was saved and nothing typed is lost.':
    'Corrija a linha; nada foi salvo e nada do que foi digitado se perde.',
  'The recipe asks for “{name}”, and nothing was answered.': 'A receita pergunta por “{name}”, e nada foi respondido.',
  'Answer it, then arm the run.': 'Responda, e depois arme a execução.',
  'The file cannot be used: line {line}: {problem}.': 'O arquivo não pode ser usado: linha {line}: {problem}.',
  'Mend the file and choose it again; nothing was armed.': 'Corrija o arquivo e escolha-o de novo; nada foi armado.',
  'This device is not in the inventory.': 'Este dispositivo não está no inventário.',
  'Adopt it on the bench first: a recipe takes its values from the record.':
    'Adote-o antes na bancada: uma receita tira os valores do registro.',
  'The device has not told its parameters yet, and cannot be asked now.':
    'O dispositivo ainda não informou os parâmetros, e não pode ser perguntado agora.',
  'Plug it in with the ACS on, then rehearse again.': 'Conecte-o com o ACS ligado, e ensaie de novo.',
  'There is no label to print.': 'Não há etiqueta para imprimir.',
  'Labels are there for devices that passed, where the recipe has a label.':
    'Há etiquetas para os dispositivos que passaram, se a receita tem etiqueta.',
  'There is no such bench run.': 'Essa execução não existe.',
  'Go back to the list of runs.': 'Volte à lista de execuções.',
  'This run is over: no further device can join.':
    'Esta execução está encerrada: nenhum outro dispositivo pode entrar.',
  'Arm the recipe again.': 'Arme a receita de novo.',
  'Another Demarc (process {pid}) works on the data folder {folder}.':
    'Outro Demarc (processo {pid}) trabalha na pasta de dados {folder}.',
  'Use that window, or start this one with another folder: --data DIR':
    'Use aquela janela, ou inicie esta com outra pasta: --data DIR',
  'The data in {folder} was written by a newer Demarc (schema {found}, this program knows {known}).':
    'Os dados em {folder} foram escritos por um Demarc mais novo (esquema {found}, este programa conhece {known}).',
  'Install the newer Demarc. The data was not touched.': 'Instale o Demarc mais novo. Os dados não foram tocados.',
  'The file {file} was damaged. It was set aside as {aside} and a new one begun.':
    'O arquivo {file} estava danificado. Foi posto de lado como {aside} e um novo começado.',
  'Keep the file set aside; what was already on the control server comes back with the next sync.':
    'Guarde o arquivo posto de lado; o que já estava no servidor de controle volta com a próxima sincronização.',
  'The disk is full: nothing more can be saved.': 'O disco está cheio: nada mais pode ser salvo.',
  'Free some space and save again. What is on the screen is not lost yet: leave it open.':
    'Libere espaço e salve de novo. O que está na tela ainda não se perdeu: deixe-a aberta.',
  'The data folder {folder} cannot be written to.': 'Não se pode gravar na pasta de dados {folder}.',
  'Check the folder’s permissions, or start with another folder: --data DIR':
    'Verifique as permissões da pasta, ou inicie com outra: --data DIR',
  'The database server {host} cannot be reached.': 'O servidor de banco de dados {host} não pode ser alcançado.',
  'Check that it runs and that --database is right. Demarc goes on by itself once it answers.':
    'Verifique se ele roda e se --database está certo. O Demarc continua sozinho quando ele responder.',
  'The passwords in the database on {host} are locked with another key than this process has: it cannot open them.':
    'As senhas no banco de dados em {host} estão trancadas com outra chave que não a deste processo: ele não pode abri-las.',
  'Start it with a copy of the key file of the first process (“key” in its data folder): --key-file FILE':
    'Inicie-o com uma cópia do arquivo de chave do primeiro processo (“key” na pasta de dados dele): --key-file FILE',
  'That entry is no longer in the outbox.': 'Essa entrada não está mais na caixa de saída.',
  'Look at Sync: it may have landed already.': 'Veja em Sincronização: talvez já tenha sido entregue.',
  'The ACS of this laptop is doing the same with this device, so it was not sent.':
    'O ACS deste laptop está fazendo o mesmo com este dispositivo, então não foi enviado.',
  'Discard it if it is done here; send it again if it is wanted once more.':
    'Descarte-o se for feito aqui; envie-o de novo se for desejado mais uma vez.',
  'Too little of that record is known on this computer to create it again.':
    'Sabe-se muito pouco desse registro neste computador para criá-lo de novo.',
  'Create the device by hand, then discard this entry.': 'Crie o dispositivo à mão, depois descarte esta entrada.',
  'The document this entry sends is no longer on this computer, or it was damaged.':
    'O documento que esta entrada envia não está mais neste computador, ou foi danificado.',
  'Add it to the device again, then discard this entry.':
    'Adicione-o de novo ao dispositivo, depois descarte esta entrada.',
  'The part of Demarc that keeps and sends your work does not answer.':
    'A parte do Demarc que guarda e envia o seu trabalho não responde.',
  'What was saved is safe. Leave this window open: it connects again by itself; if it does not, start Demarc again.':
    'O que foi salvo está seguro. Deixe esta janela aberta: ela se conecta de novo sozinha; se não, inicie o Demarc de novo.',
  'Something was typed that cannot be used: {detail}': 'Algo digitado não pode ser usado: {detail}',
  'Correct it and try again.': 'Corrija e tente de novo.',
  'The settings could not be read. They were set aside as {aside}.':
    'As configurações não puderam ser lidas. Foram postas de lado como {aside}.',
  'Set them again in Settings; devices and the outbox are not affected.':
    'Defina-as de novo em Configurações; dispositivos e caixa de saída não são afetados.',
  'A password that was kept on this laptop is gone.': 'Uma senha guardada neste laptop sumiu.',
  'Type it again; the operating system’s keychain may have been reset.':
    'Digite-a de novo; o chaveiro do sistema operacional talvez tenha sido redefinido.',
  'The file {file}, which opens the passwords kept on this laptop, is damaged.':
    'O arquivo {file}, que abre as senhas guardadas neste laptop, está danificado.',
  'Put it back from a copy. Without one, move it away: Demarc begins a new one and asks for passwords and tokens again.':
    'Ponha-o de volta de uma cópia. Sem cópia, mova-o: o Demarc começa um novo e pede de novo senhas e tokens.',
  'Stop the other program, or start Demarc with another port: --http HOST:PORT':
    'Pare o outro programa, ou inicie o Demarc com outra porta: --http HOST:PORT',
  'Plug the cable in, or start Demarc with another address: --http HOST:PORT':
    'Conecte o cabo, ou inicie o Demarc com outro endereço: --http HOST:PORT',
  'Choose a port above 1023, for example --http 127.0.0.1:8400':
    'Escolha uma porta acima de 1023, por exemplo --http 127.0.0.1:8400',
  'Demarc made a mistake: {detail}': 'O Demarc cometeu um erro: {detail}',
  'Nothing saved is lost. Try again; if it comes back, send the log.':
    'Nada do que foi salvo se perde. Tente de novo; se voltar, envie o log.',
  'This control server does not offer these records through its API.':
    'Este servidor de controle não oferece estes registros pela API.',
  'Change them on the control server itself; Fleet shows what its devices say.':
    'Altere-os no próprio servidor de controle; o parque mostra o que os dispositivos dele dizem.',
  'The control server did not answer, so nobody knows yet whether the change was made.':
    'O servidor de controle não respondeu, então ninguém sabe ainda se a alteração foi feita.',
  'Save again once it can be reached: a change that was made already is not made twice.':
    'Salve de novo quando ele puder ser alcançado: uma alteração já feita não é feita duas vezes.',
  'The file that was read is no longer there.': 'O arquivo que foi lido não está mais lá.',
  'Choose the file again. Nothing was imported.': 'Escolha o arquivo de novo. Nada foi importado.',
  'Other files are still being read.': 'Outros arquivos ainda estão sendo lidos.',
  'Wait for them, or stop one; then choose the file again.':
    'Espere por eles, ou pare um; depois escolha o arquivo de novo.',
  'The file’s SHA-256 is {found}, not the one that was given.':
    'O SHA-256 do arquivo é {found}, não o que foi informado.',
  'Download the file again from where it comes from, and compare once more. Nothing was imported.':
    'Baixe o arquivo de novo de onde ele vem, e compare mais uma vez. Nada foi importado.',
  'It cannot be deleted: {detail}.': 'Não pode ser excluído: {detail}.',
  'Change what uses it first, then delete it.': 'Altere antes o que o usa, depois exclua.',
  'Tokens of this control server are made on it, not here.':
    'Os tokens deste servidor de controle são criados nele, não aqui.',
  'Ask its owner, or use its own screen. Here tokens are made for a site of your own.':
    'Pergunte ao dono dele, ou use a tela dele. Aqui se criam tokens para um site seu.',
  'This is the token by which Demarc works with its own site.':
    'Este é o token com que o Demarc trabalha com o próprio site.',
  'Leave it: it lies in the vault, nobody else has it, and without it this screen shows nothing.':
    'Deixe-o: está no cofre, ninguém mais o tem, e sem ele esta tela não mostra nada.',
} satisfies Words;
