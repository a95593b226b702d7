<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Backscope</source>
        <translation>Backscope 정보</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>An oscilloscope for backpropagation: stack layers, press play, and watch the gradient arrive, or die on the way.</source>
        <translation>오차 역전파를 들여다보는 오실로스코프입니다. 레이어를 쌓고 재생을 누르면 그래디언트가 도달하는지, 도중에 사라지는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It needs no internet, and sends nothing anywhere by itself: only the page for phones, once you open it in a lecture, serves the devices of the local network.</source>
        <translation>MIT 라이선스의 자유 소프트웨어입니다. 인터넷이 필요 없으며 스스로는 어디로도 아무것도 보내지 않습니다. 다만 강의에서 휴대폰 페이지를 열면 같은 근거리 통신망(LAN)의 기기가 그 페이지를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Licences of what it stands on:</source>
        <translation>사용하는 구성 요소의 라이선스:</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>as the scene</source>
        <translation>장면과 같음</translation>
    </message>
    <message>
        <source>Button {number}</source>
        <translation>버튼 {number}</translation>
    </message>
    <message>
        <source>Remove button {number}</source>
        <translation>버튼 {number} 제거</translation>
    </message>
    <message>
        <source>Trains on</source>
        <translation>더 학습하기</translation>
    </message>
    <message>
        <source>Changes settings</source>
        <translation>설정 바꾸기</translation>
    </message>
    <message>
        <source>Another experiment</source>
        <translation>다른 실험 보이기</translation>
    </message>
    <message>
        <source>What button {number} does</source>
        <translation>버튼 {number}의 동작</translation>
    </message>
    <message>
        <source>Insert a setting</source>
        <translation>설정 넣기</translation>
    </message>
    <message>
        <source>Take the window&apos;s state</source>
        <translation>작업 창의 상태로</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계 수</translation>
    </message>
    <message>
        <source>Steps of button {number}</source>
        <translation>버튼 {number}의 단계 수</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Select a layer first: click its block in the network.</source>
        <translation>먼저 레이어를 선택하세요. &apos;레이어 쌓기&apos;에서 블록을 클릭하면 됩니다.</translation>
    </message>
</context>
<context>
    <name>ActionsForm</name>
    <message>
        <source>Add a button</source>
        <translation>버튼 추가</translation>
    </message>
    <message>
        <source>A button acts on a run, and this scene shows none.</source>
        <translation>버튼은 실행에 작용하는데 이 장면에는 실행이 없습니다.</translation>
    </message>
    <message>
        <source>What the room asks for: pressed, it happens at once.</source>
        <translation>강의 중에 누르면 바로 실행됩니다.</translation>
    </message>
</context>
<context>
    <name>ActivationCurve</name>
    <message>
        <source>Activation curve</source>
        <translation>활성화 함수 곡선</translation>
    </message>
    <message>
        <source>Press play to see where the numbers of a layer lie on its activation.</source>
        <translation>재생을 누르면 레이어의 값들이 활성화 함수의 어디에 놓이는지 보입니다.</translation>
    </message>
    <message>
        <source>No layer of this network has an activation.</source>
        <translation>이 신경망에는 활성화 함수가 있는 레이어가 없습니다.</translation>
    </message>
    <message>
        <source>φ and φ′</source>
        <translation>φ와 φ′</translation>
    </message>
</context>
<context>
    <name>ActivationWords</name>
    <message>
        <source>signal</source>
        <translation>신호</translation>
    </message>
    <message>
        <source>pre-activation</source>
        <translation>가중합</translation>
    </message>
    <message>
        <source>The weighted sums h before the activation; of a normalization what it has normalized</source>
        <translation>활성화 함수에 들어가기 전의 가중합 h, 정규화에서는 정규화된 값</translation>
    </message>
    <message>
        <source>The size of δ = ∂L/∂h of every neuron and sample, as a power of ten</source>
        <translation>모든 뉴런과 샘플의 δ = ∂L/∂h 크기, 10의 거듭제곱</translation>
    </message>
    <message>
        <source>pre-activation h</source>
        <translation>가중합 h</translation>
    </message>
    <message>
        <source>|δ|</source>
        <translation>|δ|</translation>
    </message>
    <message>
        <source>What leaves each layer: φ(h); of the output, what the network answers</source>
        <translation>각 레이어에서 나가는 값: φ(h). 출력에서는 신경망의 답</translation>
    </message>
    <message>
        <source>Axis fitted to the signals</source>
        <translation>축을 신호 범위에 맞춤</translation>
    </message>
    <message>
        <source>Axis from 0 to 1, as in textbooks</source>
        <translation>교과서처럼 0부터 1까지의 축</translation>
    </message>
    <message>
        <source>axis {lower} to {upper}</source>
        <translation>축 {lower}~{upper}</translation>
    </message>
    <message>
        <source>{share} beyond</source>
        <translation>범위 밖 {share}</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>답</translation>
    </message>
    <message>
        <source>out</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>포화</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>죽음</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>{step}단계</translation>
    </message>
    <message>
        <source>{shown} of {count} layers</source>
        <translation>레이어 {count}개 중 {shown}개</translation>
    </message>
    <message>
        <source>{shown} of {count} samples</source>
        <translation>샘플 {count}개 중 {shown}개</translation>
    </message>
    <message>
        <source>{layer}: it has none</source>
        <translation>{layer}: 해당 값 없음</translation>
    </message>
    <message>
        <source>{layer}: {share} between {low} and {high}</source>
        <translation>{layer}: {low}에서 {high} 사이에 {share}</translation>
    </message>
    <message>
        <source>{layer}: nothing at {value}</source>
        <translation>{layer}: {value} 근처에는 없음</translation>
    </message>
    <message>
        <source>{share} exactly 0</source>
        <translation>정확히 0: {share}</translation>
    </message>
    <message>
        <source>{share} saturated</source>
        <translation>포화 {share}</translation>
    </message>
    <message>
        <source>{share} of the neurons dead</source>
        <translation>죽은 뉴런 {share}</translation>
    </message>
    <message>
        <source>{layer} has no activation</source>
        <translation>{layer}: 활성화 함수 없음</translation>
    </message>
    <message>
        <source>{layer}, neuron {unit}</source>
        <translation>{layer}, 뉴런 {unit}</translation>
    </message>
    <message>
        <source>asleep for {share} of the batch</source>
        <translation>배치의 {share}에서 꺼짐</translation>
    </message>
    <message>
        <source>saturated for {share}</source>
        <translation>{share}에서 포화</translation>
    </message>
    <message>
        <source>mean {value}</source>
        <translation>평균 {value}</translation>
    </message>
    <message>
        <source>RMS {value}</source>
        <translation>RMS {value}</translation>
    </message>
    <message>
        <source>δ {value}</source>
        <translation>δ {value}</translation>
    </message>
    <message>
        <source>neuron</source>
        <translation>뉴런</translation>
    </message>
    <message>
        <source>neuron (1 of {every})</source>
        <translation>뉴런 ({every}개 중 1개)</translation>
    </message>
    <message>
        <source>each tile a neuron: for how much of the batch it is asleep or saturated</source>
        <translation>칸 하나가 뉴런 하나: 색이 진할수록 배치의 더 많은 샘플에서 꺼지거나 포화됨</translation>
    </message>
    <message>
        <source>Jacobian of {layer}</source>
        <translation>야코비 행렬: {layer}</translation>
    </message>
    <message>
        <source>Wider than {limit}: no singular values</source>
        <translation>너비가 {limit}보다 커서 특잇값을 구하지 않습니다</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>아직 측정되지 않음</translation>
    </message>
    <message>
        <source>singular value {rank} of {count}: {value} (mean of {samples} {samples?sample|samples}, {low} to {high})</source>
        <translation>특잇값 {rank}/{count}: {value} (샘플 {samples}개의 평균, {low}–{high})</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>singular value</source>
        <translation>특잇값</translation>
    </message>
    <message>
        <source>most saturated: {layer}, {share}</source>
        <translation>가장 포화됨: {layer}, {share}</translation>
    </message>
    <message>
        <source>most dead neurons: {layer}, {share}</source>
        <translation>죽은 뉴런이 가장 많음: {layer}, {share}</translation>
    </message>
    <message>
        <source>Step {step}: {parts}.</source>
        <translation>{step}단계: {parts}.</translation>
    </message>
    <message>
        <source>δ of {layer} is {value}</source>
        <translation>δ: {layer} {value}</translation>
    </message>
    <message>
        <source>the signal of {layer} has the RMS {value}</source>
        <translation>신호의 RMS: {layer} {value}</translation>
    </message>
    <message>
        <source>what the output answers is no number</source>
        <translation>출력의 답이 수가 아님</translation>
    </message>
    <message>
        <source>the output answers {low} to {high}</source>
        <translation>출력의 답: {low}부터 {high}까지</translation>
    </message>
    <message>
        <source>δ of {first_layer} is {first}, of {last_layer} {last}</source>
        <translation>δ: {first_layer} {first}, {last_layer} {last}</translation>
    </message>
    <message>
        <source>the signal of {first_layer} has the RMS {first}, that of {last_layer} {last}</source>
        <translation>신호의 RMS: {first_layer} {first}, {last_layer} {last}</translation>
    </message>
    <message>
        <source>|signal|</source>
        <translation>|신호|</translation>
    </message>
    <message>
        <source>Its size as a power of ten: for networks whose layers lie decades apart</source>
        <translation>신호의 크기, 10의 거듭제곱: 레이어 사이의 차이가 여러 자릿수일 때</translation>
    </message>
</context>
<context>
    <name>Activations</name>
    <message>
        <source>Activations in each layer</source>
        <translation>레이어별 활성값</translation>
    </message>
    <message>
        <source>Press play to see what the neurons of each layer do.</source>
        <translation>재생을 누르면 각 레이어의 뉴런이 무엇을 하는지 보입니다.</translation>
    </message>
    <message>
        <source>None of the chosen layers is in this network.</source>
        <translation>선택한 레이어가 이 신경망에 하나도 없습니다.</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>레이어</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>활성값</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>In a presentation the type is as large as the screen allows.</source>
        <translation>발표 화면에서는 글자가 화면이 허용하는 만큼 큽니다.</translation>
    </message>
    <message>
        <source>Larger type would not fit into this window.</source>
        <translation>글자를 더 키우면 이 창에 다 들어가지 않습니다.</translation>
    </message>
</context>
<context>
    <name>Bench</name>
    <message>
        <source>All plots are hidden: View brings them back.</source>
        <translation>모든 그래프가 숨겨져 있습니다. 보기 메뉴에서 다시 켤 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>{count} {count?submission|submissions}</source>
        <translation>제출물 {count}개</translation>
    </message>
    <message>
        <source>{count} {count?file|files} could not be run</source>
        <translation>실행하지 못한 파일 {count}개</translation>
    </message>
    <message>
        <source>Weight gradient at the last step</source>
        <translation>마지막 단계의 가중치 그래디언트</translation>
    </message>
    <message>
        <source>Weight gradient after {count} {count?step|steps}</source>
        <translation>{count}단계 뒤의 가중치 그레이디언트</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>레이어</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>노름</translation>
    </message>
</context>
<context>
    <name>BilingualField</name>
    <message>
        <source>missing</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Verdict</source>
        <translation>진단</translation>
    </message>
</context>
<context>
    <name>Bookmarks</name>
    <message>
        <source>Bookmarks are set in the present run: Live returns to it.</source>
        <translation>북마크는 현재 실행에만 둘 수 있습니다. 최신을 누르면 현재 실행으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Bookmark at step {step}</source>
        <translation>{step}단계의 북마크</translation>
    </message>
    <message>
        <source>Go to step {step}</source>
        <translation>{step}단계로 이동</translation>
    </message>
    <message>
        <source>Change the word on it…</source>
        <translation>메모 바꾸기…</translation>
    </message>
    <message>
        <source>Set a bookmark at step {step}…</source>
        <translation>{step}단계에 북마크…</translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation>북마크 제거</translation>
    </message>
    <message>
        <source>… {count} more</source>
        <translation>… {count}개 더</translation>
    </message>
    <message>
        <source>No bookmark is set</source>
        <translation>북마크가 없습니다</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>{step}단계</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>This plot could not be drawn. Its menu has a report of what went wrong, to be copied.</source>
        <translation>이 그래프를 그릴 수 없었습니다. 무엇이 잘못되었는지 적은 보고서를 이 그래프의 메뉴에서 복사할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Go to layer {number}</source>
        <translation>레이어 {number} 바로 가기</translation>
    </message>
    <message>
        <source>Add {layer}</source>
        <translation>{layer} 추가</translation>
    </message>
    <message>
        <source>Look at the table…</source>
        <translation>표 살펴보기…</translation>
    </message>
</context>
<context>
    <name>ChangesField</name>
    <message>
        <source>Changes, a line each: PATH=VALUE</source>
        <translation>한 줄에 하나씩 쓰는 변경 사항: PATH=VALUE</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Answers: {count}</source>
        <translation>답한 사람 {count}명</translation>
    </message>
    <message>
        <source>hands</source>
        <translation>명</translation>
    </message>
    <message>
        <source>Hands for {choice}</source>
        <translation>‘{choice}’에 든 손의 수</translation>
    </message>
    <message>
        <source>Second vote. Answers: {count}</source>
        <translation>두 번째 투표, 응답 {count}명</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>All plots</source>
        <translation>모든 그래프</translation>
    </message>
    <message>
        <source>Each plot that has something to show, in a file of its own. The folder is asked for next.</source>
        <translation>보여 줄 것이 있는 그래프를 저마다 한 파일로 저장합니다. 폴더는 다음에 묻습니다.</translation>
    </message>
    <message>
        <source>{rows} {rows?row|rows}, {columns} {columns?column|columns}</source>
        <translation>{rows}행 {columns}열</translation>
    </message>
</context>
<context>
    <name>ClaimEditor</name>
    <message>
        <source>About</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>레이어</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>수</translation>
    </message>
    <message>
        <source>It is from</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>After steps</source>
        <translation>단계 수</translation>
    </message>
    <message>
        <source>as the scene: {steps}</source>
        <translation>장면과 같음: {steps}</translation>
    </message>
    <message>
        <source>as the scene</source>
        <translation>장면과 같음</translation>
    </message>
</context>
<context>
    <name>ClaimWords</name>
    <message>
        <source>Verdict</source>
        <translation>진단</translation>
    </message>
    <message>
        <source>Learning state</source>
        <translation>학습 상태</translation>
    </message>
    <message>
        <source>Number of a plot</source>
        <translation>그림의 수</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} ~ {last}</translation>
    </message>
    <message>
        <source>each layer</source>
        <translation>모든 레이어</translation>
    </message>
    <message>
        <source>run {number}</source>
        <translation>실행 {number}</translation>
    </message>
    <message>
        <source>after {steps} {steps?step|steps}</source>
        <translation>{steps}단계 뒤</translation>
    </message>
</context>
<context>
    <name>ClaimsForm</name>
    <message>
        <source>What the scene promises to show, so that it can be tried before the lecture.</source>
        <translation>장면이 보여 주기로 한 것을 적어 두면 강의 전에 확인할 수 있습니다.</translation>
    </message>
    <message>
        <source>Add a claim</source>
        <translation>주장 추가</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>확인 중단</translation>
    </message>
    <message>
        <source>Check this scene</source>
        <translation>이 장면 확인</translation>
    </message>
    <message>
        <source>Remove claim {number}</source>
        <translation>주장 {number} 제거</translation>
    </message>
</context>
<context>
    <name>ClassShares</name>
    <message>
        <source>Classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>and {n} more: {share}, the rarest has {least}</source>
        <translation>그 밖에 {n}개: {share}, 가장 드문 것은 {least}개</translation>
    </message>
</context>
<context>
    <name>ColumnsModel</name>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>결측</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>처음 값</translation>
    </message>
</context>
<context>
    <name>ConfusionMatrix</name>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>{step}단계</translation>
    </message>
    <message>
        <source>the first {shown} of {count} classes</source>
        <translation>클래스 {count}개 중 처음 {shown}개</translation>
    </message>
    <message>
        <source>Press play to see which classes the network confuses.</source>
        <translation>재생을 누르면 신경망이 어떤 클래스를 혼동하는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The network predicts amounts: there are no classes to be confused.</source>
        <translation>신경망이 값을 예측하므로 혼동할 클래스가 없습니다.</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>혼동</translation>
    </message>
</context>
<context>
    <name>ConfusionWords</name>
    <message>
        <source>held out</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Samples that the network is not trained on</source>
        <translation>학습에 쓰지 않는 샘플</translation>
    </message>
    <message>
        <source>Samples that it is trained on</source>
        <translation>학습에 쓰는 샘플</translation>
    </message>
    <message>
        <source>the network says</source>
        <translation>신경망의 답</translation>
    </message>
    <message>
        <source>it is</source>
        <translation>실제</translation>
    </message>
    <message>
        <source>right, of each class</source>
        <translation>클래스별 정확도</translation>
    </message>
    <message>
        <source>no samples, {split}</source>
        <translation>샘플 없음, {split}</translation>
    </message>
    <message>
        <source>{split}: {share} of {seen} right</source>
        <translation>{split}: {seen}개 중 {share} 정답</translation>
    </message>
    <message>
        <source>{split}: {share} of {seen} right, of {samples} samples</source>
        <translation>{split}: 샘플 {samples}개 가운데 본 {seen}개 중 {share} 정답</translation>
    </message>
    <message>
        <source>no number for {count} {count?sample|samples}</source>
        <translation>샘플 {count}개는 답이 수가 아님</translation>
    </message>
    <message>
        <source>class {true}: {count} of {all} right ({share})</source>
        <translation>클래스 {true}: {all}개 중 {count}개 정답 ({share})</translation>
    </message>
    <message>
        <source>class {true} taken for {said}: {count} of {all} ({share})</source>
        <translation>클래스 {true}의 답이 {said}: {all}개 중 {count}개 ({share})</translation>
    </message>
    <message>
        <source>most often confused: {cell}</source>
        <translation>가장 많은 혼동: {cell}</translation>
    </message>
</context>
<context>
    <name>ContextMenus</name>
    <message>
        <source>What is this?</source>
        <translation>이것은 무엇인가요?</translation>
    </message>
</context>
<context>
    <name>ContinuousCost</name>
    <message>
        <source>density</source>
        <translation>확률밀도</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>비트</translation>
    </message>
    <message>
        <source>q equals p: nothing is wasted.</source>
        <translation>q가 p와 같습니다. 낭비되는 비트가 없습니다.</translation>
    </message>
    <message>
        <source>A value costs {best} bits with the right density, {all} with q: {wasted} are wasted.</source>
        <translation>값 하나에 올바른 밀도로는 {best}비트, q로는 {all}비트가 듭니다. {wasted}비트가 낭비됩니다.</translation>
    </message>
    <message>
        <source>mean {mean}, std {deviation}</source>
        <translation>평균 {mean}, 표준편차 {deviation}</translation>
    </message>
    <message>
        <source>KL: wasted</source>
        <translation>KL: 낭비</translation>
    </message>
    <message>
        <source>drag tops and flanks · fixed scale, bits only grow</source>
        <translation>꼭대기와 옆면 끌기 · 고정 눈금, 비트 축은 줄어들지 않음</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Black (B)</source>
        <translation>검은 화면 (B)</translation>
    </message>
    <message>
        <source>Go on (F)</source>
        <translation>계속 (F)</translation>
    </message>
    <message>
        <source>Freeze (F)</source>
        <translation>정지 (F)</translation>
    </message>
    <message>
        <source>Zoom (Z)</source>
        <translation>크게 보기 (Z)</translation>
    </message>
    <message>
        <source>Vote again (V)</source>
        <translation>다시 투표 (V)</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>답 공개</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>There are {most} copies of plots, and no more at a time: remove one first.</source>
        <translation>그래프 사본은 한 번에 {most}개까지입니다. 먼저 하나를 없애세요.</translation>
    </message>
    <message>
        <source>This is no copy: it can be hidden, and View brings it back.</source>
        <translation>사본이 아닙니다. 숨길 수 있고, 보기 메뉴에서 다시 나타납니다.</translation>
    </message>
</context>
<context>
    <name>Copyable</name>
    <message>
        <source>Copy what is selected</source>
        <translation>선택한 부분 복사</translation>
    </message>
</context>
<context>
    <name>CostMenu</name>
    <message>
        <source>Target {target}</source>
        <translation>정답 {target}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>처음으로</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>결과의 개수</translation>
    </message>
    <message>
        <source>p uniform</source>
        <translation>p를 균등하게</translation>
    </message>
    <message>
        <source>q equals p</source>
        <translation>q를 p와 같게</translation>
    </message>
    <message>
        <source>Swap p and q</source>
        <translation>p와 q 바꾸기</translation>
    </message>
</context>
<context>
    <name>CostPlot</name>
    <message>
        <source>Squared error beside cross entropy</source>
        <translation>제곱 오차와 교차 엔트로피</translation>
    </message>
    <message>
        <source>What the output should be</source>
        <translation>출력이 되어야 할 값</translation>
    </message>
    <message>
        <source>discrete</source>
        <translation>이산</translation>
    </message>
    <message>
        <source>continuous</source>
        <translation>연속</translation>
    </message>
    <message>
        <source>slopes</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Two distributions over a few outcomes: drag the bars. H(p, q) = H(p) + KL(p‖q).</source>
        <translation>몇 가지 결과에 대한 두 분포입니다. 막대를 끌어 보세요. H(p, q) = H(p) + KL(p‖q).</translation>
    </message>
    <message>
        <source>Two Gaussians: drag their tops and flanks. H(p, q) = −∫ p(x) log₂ q(x) dx.</source>
        <translation>두 정규분포입니다. 꼭대기와 옆면을 끌어 보세요. H(p, q) = −∫ p(x) log₂ q(x) dx.</translation>
    </message>
    <message>
        <source>dL/dz of squared error beside cross entropy at the same saturated output: drag z.</source>
        <translation>같은 포화된 출력에서 제곱 오차와 교차 엔트로피의 dL/dz입니다. z를 끌어 보세요.</translation>
    </message>
    <message>
        <source>Entropy, cross entropy, KL of densities</source>
        <translation>확률밀도의 엔트로피, 교차 엔트로피, KL</translation>
    </message>
    <message>
        <source>Entropy, cross entropy, KL</source>
        <translation>엔트로피, 교차 엔트로피, KL</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용함수</translation>
    </message>
</context>
<context>
    <name>CostSection</name>
    <message>
        <source>The output that it judges</source>
        <translation>비용함수가 평가하는 출력</translation>
    </message>
    <message>
        <source>Activation of the output</source>
        <translation>출력의 활성화 함수</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Hidden until the answer is shown</source>
        <translation>답을 공개할 때까지 가려 둡니다</translation>
    </message>
</context>
<context>
    <name>CurveSketch</name>
    <message>
        <source>{name}: its slope is at most {bound}.</source>
        <translation>{name}: 기울기는 최대 {bound}입니다.</translation>
    </message>
</context>
<context>
    <name>CurveWords</name>
    <message>
        <source>step {step}</source>
        <translation>{step}단계</translation>
    </message>
    <message>
        <source>neuron 1, along the line on which its pieces differ most</source>
        <translation>뉴런 1, 조각들이 가장 다른 직선을 따라</translation>
    </message>
    <message>
        <source>slope gain {value}</source>
        <translation>기울기 이득 {value}</translation>
    </message>
    <message>
        <source>place along the line, from the mean of the batch</source>
        <translation>직선 위의 위치, 배치 평균 기준</translation>
    </message>
    <message>
        <source>pre-activation h</source>
        <translation>가중합 h</translation>
    </message>
    <message>
        <source>place along the line</source>
        <translation>직선 위의 위치</translation>
    </message>
    <message>
        <source>density</source>
        <translation>밀도</translation>
    </message>
    <message>
        <source>max</source>
        <translation>최댓값</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>φ(h)</source>
        <translation>φ(h)</translation>
    </message>
    <message>
        <source>φ&apos;(h)</source>
        <translation>φ&apos;(h)</translation>
    </message>
    <message>
        <source>measured slope gain</source>
        <translation>측정된 기울기 이득</translation>
    </message>
    <message>
        <source>piece {number} passes for</source>
        <translation>통과 비율: 조각 {number}</translation>
    </message>
    <message>
        <source>mean square slope E φ&apos;²</source>
        <translation>기울기 제곱의 평균 E φ&apos;²</translation>
    </message>
    <message>
        <source>its root √E φ&apos;²</source>
        <translation>그 제곱근 √E φ&apos;²</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>포화</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>{count} pieces</source>
        <translation>조각 {count}개</translation>
    </message>
    <message>
        <source>slope {value}</source>
        <translation>기울기 {value}</translation>
    </message>
    <message>
        <source>α {value}</source>
        <translation>α {value}</translation>
    </message>
    <message>
        <source>h = {z}: φ {value}, φ&apos; {slope}, {share} of the numbers lower</source>
        <translation>h = {z}: φ {value}, φ&apos; {slope}, 이보다 작은 값의 비율 {share}</translation>
    </message>
    <message>
        <source>place {z}: largest piece {value}, slope {slope}, {share} of the places lower</source>
        <translation>위치 {z}: 가장 큰 조각 {value}, 기울기 {slope}, 이보다 낮은 위치의 비율 {share}</translation>
    </message>
    <message>
        <source>Step {step}, {layer}, {activation}: {said}.</source>
        <translation>{step}단계, {layer}, {activation}: {said}.</translation>
    </message>
</context>
<context>
    <name>DataMenu</name>
    <message>
        <source>Both sides on one scale</source>
        <translation>좌우를 같은 눈금으로</translation>
    </message>
    <message>
        <source>Samples as pictures</source>
        <translation>샘플을 그림으로</translation>
    </message>
    <message>
        <source>Decision boundary</source>
        <translation>결정 경계</translation>
    </message>
    <message>
        <source>The lecture&apos;s example</source>
        <translation>강의 예제</translation>
    </message>
    <message>
        <source>norm p = {order}</source>
        <translation>노름 p = {order}</translation>
    </message>
    <message>
        <source>vector (3, 4)</source>
        <translation>벡터 (3, 4)</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>가로축</translation>
    </message>
    <message>
        <source>Upwards</source>
        <translation>세로축</translation>
    </message>
</context>
<context>
    <name>DataPlot</name>
    <message>
        <source>The lecture&apos;s example: normalization</source>
        <translation>강의 예제: 정규화</translation>
    </message>
    <message>
        <source>Data before and after preprocessing</source>
        <translation>전처리 전과 후의 데이터</translation>
    </message>
    <message>
        <source>Press play to see the data before and after preprocessing; the lecture&apos;s example is there now.</source>
        <translation>재생을 누르면 전처리 전과 후의 데이터를 볼 수 있습니다. 강의 예제는 지금 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The samples come with the next step.</source>
        <translation>다음 단계에서 샘플이 나타납니다.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
</context>
<context>
    <name>DataWords</name>
    <message>
        <source>this run</source>
        <translation>이번 실행</translation>
    </message>
    <message>
        <source>The lecture&apos;s example: an array (2, 100) from N(3, 2.5²), divided by its norm, {how}.</source>
        <translation>강의 예제: N(3, 2.5²)에서 뽑은 (2, 100) 배열을 노름으로 나눈 것, {how}.</translation>
    </message>
    <message>
        <source>The samples of this run before and after its preprocessing.</source>
        <translation>이번 실행의 샘플, 전처리 전과 후.</translation>
    </message>
    <message>
        <source>random</source>
        <translation>무작위</translation>
    </message>
    <message>
        <source>normalized</source>
        <translation>정규화</translation>
    </message>
    <message>
        <source>vector</source>
        <translation>벡터</translation>
    </message>
    <message>
        <source>before</source>
        <translation>전</translation>
    </message>
    <message>
        <source>after: {done}</source>
        <translation>후: {done}</translation>
    </message>
    <message>
        <source>after</source>
        <translation>후</translation>
    </message>
    <message>
        <source>divided by the L{order} norm, {whose}</source>
        <translation>L{order} 노름으로 정규화, {whose}</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>그대로</translation>
    </message>
    <message>
        <source>standardized</source>
        <translation>표준화</translation>
    </message>
    <message>
        <source>stretched to 0 … 1</source>
        <translation>0 … 1로 조정</translation>
    </message>
    <message>
        <source>whitened</source>
        <translation>백색화</translation>
    </message>
    <message>
        <source>principal component {number}</source>
        <translation>주성분 {number}</translation>
    </message>
    <message>
        <source>feature {number}</source>
        <translation>특성 {number}</translation>
    </message>
    <message>
        <source>class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>target</source>
        <translation>정답</translation>
    </message>
    <message>
        <source>mean {mean}, deviation {deviation}</source>
        <translation>평균 {mean}, 표준편차 {deviation}</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>class {number}</source>
        <translation>클래스 {number}</translation>
    </message>
    <message>
        <source>target {amount}</source>
        <translation>정답 {amount}</translation>
    </message>
    <message>
        <source>the network says class {answer}</source>
        <translation>신경망의 답은 클래스 {answer}</translation>
    </message>
    <message>
        <source>the network says {answer}</source>
        <translation>신경망의 답은 {answer}</translation>
    </message>
    <message>
        <source>array (2, 100) from N(3, 2.5²), divided by its norm p = {order}, {whose}: {norms}</source>
        <translation>N(3, 2.5²)의 (2, 100) 배열, 노름 p = {order}, {whose} · 나눈 값: {norms}</translation>
    </message>
    <message>
        <source>vector {vector}, divided by its norm p = {order}, {whose}: {norms}</source>
        <translation>벡터 {vector}, 노름 p = {order}, {whose} · 나눈 값: {norms}</translation>
    </message>
    <message>
        <source>both on one scale</source>
        <translation>좌우 눈금이 같음</translation>
    </message>
    <message>
        <source>each on its own scale</source>
        <translation>좌우 눈금이 서로 다름</translation>
    </message>
    <message>
        <source>same scale</source>
        <translation>같은 눈금</translation>
    </message>
    <message>
        <source>Show both sides between the same ends, so that they can be compared by eye (S)</source>
        <translation>양쪽을 같은 범위로 보여 주어 눈으로 비교할 수 있게 합니다 (S)</translation>
    </message>
    <message>
        <source>{shown} of {count} samples</source>
        <translation>샘플 {count}개 중 {shown}개</translation>
    </message>
    <message>
        <source>{count} {count?sample is|samples are} beyond {precision}</source>
        <translation>샘플 {count}개가 {precision}의 범위를 벗어남</translation>
    </message>
    <message>
        <source>network of step {step}</source>
        <translation>{step}단계의 신경망</translation>
    </message>
    <message>
        <source>a decision boundary needs one or two inputs</source>
        <translation>결정 경계는 입력이 하나나 둘일 때만 있음</translation>
    </message>
    <message>
        <source>{count} training</source>
        <translation>학습 {count}개</translation>
    </message>
    <message>
        <source>{count} held out</source>
        <translation>검증 {count}개</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Scene {number} of {count}</source>
        <translation>장면 {number} / {count}</translation>
    </message>
    <message>
        <source>Edit: {name}</source>
        <translation>편집: {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Add the window&apos;s state</source>
        <translation>작업 창의 상태를 장면으로 추가</translation>
    </message>
    <message>
        <source>Take the window&apos;s state</source>
        <translation>이 장면을 작업 창의 상태로</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>This scene shows the experiment of the window from now on; its words stay.</source>
        <translation>이 장면이 이제부터 작업 창의 실험을 보여 줍니다. 글은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Lecture</source>
        <translation>강의</translation>
    </message>
    <message>
        <source>All scenes</source>
        <translation>모든 장면</translation>
    </message>
</context>
<context>
    <name>DiagramWords</name>
    <message>
        <source>gradient</source>
        <translation>그래디언트</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Edges: the weights, negative to positive. Nodes: decades of δ.</source>
        <translation>선: 음에서 양까지의 가중치. 노드: δ의 자릿수.</translation>
    </message>
    <message>
        <source>step {step} · edges: decades of |∂L/∂w|, nodes: of δ, from the last hidden layer</source>
        <translation>{step}단계 · 선: |∂L/∂w|, 노드: δ의 자릿수 (마지막 은닉 레이어 대비)</translation>
    </message>
    <message>
        <source>Edges: decades of |∂L/∂w| from the last hidden layer&apos;s; what vanishes fades. Nodes: decades of δ.</source>
        <translation>선: 마지막 은닉 레이어 대비 |∂L/∂w|의 자릿수, 소실될수록 흐려짐. 노드: δ의 자릿수.</translation>
    </message>
    <message>
        <source>step {step} · edges: weights from −{limit} (violet) to {limit} (green), nodes: δ</source>
        <translation>{step}단계 · 선: 가중치 −{limit}(보라)부터 {limit}(초록)까지, 노드: δ</translation>
    </message>
    <message>
        <source>in</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>out</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>{shown} of {units}</source>
        <translation>{units}개 중 {shown}</translation>
    </message>
    <message>
        <source>input {unit}: RMS {signal}</source>
        <translation>입력 {unit}: RMS {signal}</translation>
    </message>
    <message>
        <source>{place}, neuron {unit}: δ {delta}, signal {signal} (RMS over the batch)</source>
        <translation>{place}, 뉴런 {unit}: δ {delta}, 신호 {signal} (배치의 RMS)</translation>
    </message>
    <message>
        <source>Step {step}: inputs {inputs}, layers {layers}, outputs {outputs}</source>
        <translation>{step}단계: 입력 {inputs}개, 레이어 {layers}개, 출력 {outputs}개</translation>
    </message>
    <message>
        <source>|∂L/∂w| is {first} on average in {where} and {last} in the output</source>
        <translation>|∂L/∂w|는 {where}에서 평균 {first}, 출력에서 {last}</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>before: {what}</source>
        <translation>이전: {what}</translation>
    </message>
    <message>
        <source>other layers</source>
        <translation>다른 레이어</translation>
    </message>
    <message>
        <source>other weights (seed {seed})</source>
        <translation>다른 가중치(시드 {seed})</translation>
    </message>
    <message>
        <source>new weights (seed {seed})</source>
        <translation>새 가중치(시드 {seed})</translation>
    </message>
    <message>
        <source>other data (seed {seed})</source>
        <translation>다른 데이터(시드 {seed})</translation>
    </message>
    <message>
        <source>raw data</source>
        <translation>전처리 없음</translation>
    </message>
    <message>
        <source>target {scaling}</source>
        <translation>정답 {scaling}</translation>
    </message>
    <message>
        <source>{count} {count?layer|layers}</source>
        <translation>레이어 {count}개</translation>
    </message>
    <message>
        <source>{count} {count?layer|layers} locked</source>
        <translation>{count}개 레이어 고정</translation>
    </message>
    <message>
        <source>no locks</source>
        <translation>고정 없음</translation>
    </message>
    <message>
        <source>{count} {count?node|nodes}</source>
        <translation>노드 {count}개</translation>
    </message>
    <message>
        <source>output {component}</source>
        <translation>출력 {component}</translation>
    </message>
    <message>
        <source>output: {setting}</source>
        <translation>출력: {setting}</translation>
    </message>
    <message>
        <source>without {layer}</source>
        <translation>{layer} 없음</translation>
    </message>
</context>
<context>
    <name>DiscreteCost</name>
    <message>
        <source>probability</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>비트</translation>
    </message>
    <message>
        <source>q rules out outcome {outcome}, which happens with p = {share}: the code for q has no word for it, so KL is infinite.</source>
        <translation>q는 결과 {outcome}의 확률을 0으로 보지만 실제 확률은 p = {share}입니다. q의 부호에는 이 결과를 나타낼 낱말이 없으므로 KL은 무한대입니다.</translation>
    </message>
    <message>
        <source>q equals p: the code needs {best} bits per outcome, and none is wasted.</source>
        <translation>q가 p와 같습니다. 결과 하나당 평균 {best}비트가 필요하고 낭비가 없습니다.</translation>
    </message>
    <message>
        <source>The best code needs {best} bits per outcome; the code for q needs {all}, {wasted} are wasted.</source>
        <translation>최적의 부호는 결과 하나당 평균 {best}비트, q의 부호는 {all}비트가 필요합니다. {wasted}비트가 낭비됩니다.</translation>
    </message>
    <message>
        <source>outcome {outcome}: p {p}, q {q}; {best} bits in the best code, {used} in that for q</source>
        <translation>결과 {outcome}: p {p}, q {q}; 최적 부호 {best}비트, q의 부호 {used}비트</translation>
    </message>
    <message>
        <source>p: what happens</source>
        <translation>p: 실제 분포</translation>
    </message>
    <message>
        <source>q: what the code expects</source>
        <translation>q: 부호가 예상한 분포</translation>
    </message>
    <message>
        <source>KL: wasted</source>
        <translation>KL: 낭비</translation>
    </message>
    <message>
        <source>drag the bars · fixed scale, bits only grow</source>
        <translation>막대 끌기 · 고정 눈금, 비트 축은 줄어들지 않음</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>Lecture</source>
        <translation>강의</translation>
    </message>
    <message>
        <source>Real mistake</source>
        <translation>흔한 실수</translation>
    </message>
    <message>
        <source>at first: {verdict}</source>
        <translation>처음에는 {verdict}</translation>
    </message>
</context>
<context>
    <name>ExercisePanel</name>
    <message>
        <source>Try it</source>
        <translation>시험해 보기</translation>
    </message>
    <message>
        <source>Train it with several seeds, and see which of the criteria hold</source>
        <translation>여러 시드로 학습시켜 어떤 기준을 만족하는지 봅니다</translation>
    </message>
    <message>
        <source>Save submission…</source>
        <translation>제출물 저장…</translation>
    </message>
    <message>
        <source>Overlay…</source>
        <translation>겹쳐 보기…</translation>
    </message>
    <message>
        <source>Choose submissions, or drop them or their folder here: each is trained, and drawn without a name</source>
        <translation>제출물을 고르거나, 파일이나 폴더를 여기에 놓으세요. 하나씩 학습시켜 이름 없이 그립니다</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Leave the exercise; what you have made stays</source>
        <translation>과제를 끝냅니다. 지금까지 만든 것은 남습니다</translation>
    </message>
    <message>
        <source>Leave the exercise</source>
        <translation>과제 끝내기</translation>
    </message>
    <message>
        <source>How far the trial is</source>
        <translation>시험의 진행 정도</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>과제</translation>
    </message>
    <message>
        <source>{count} {count?change|changes}</source>
        <translation>변경 {count}개</translation>
    </message>
    <message>
        <source>{count} of at most {most} {most?change|changes}</source>
        <translation>변경 {count}개 (최대 {most}개)</translation>
    </message>
    <message>
        <source>{points} of {of} points</source>
        <translation>{of}점 가운데 {points}점</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>What is this?</source>
        <translation>이것은 무엇인가요?</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Every number.</source>
        <translation>모든 수치를 담습니다.</translation>
    </message>
    <message>
        <source>Export “{plot}”</source>
        <translation>“{plot}” 내보내기</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>색상</translation>
    </message>
    <message>
        <source>Title in the picture</source>
        <translation>그림에 제목 넣기</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>Type of {points} points</source>
        <translation>글자 크기 {points}포인트</translation>
    </message>
    <message>
        <source>{type}, drawn in lines: sharp at any size</source>
        <translation>{type}, 벡터로 그려 어떤 크기에서도 선명합니다</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {dots} to the inch</source>
        <translation>{width} × {height}픽셀, 인치당 {dots}픽셀</translation>
    </message>
    <message>
        <source>PNG: pixels</source>
        <translation>PNG: 픽셀 그림</translation>
    </message>
    <message>
        <source>SVG: lines, for pages and editors</source>
        <translation>SVG: 웹 페이지와 편집용 벡터</translation>
    </message>
    <message>
        <source>PDF: lines, for paper</source>
        <translation>PDF: 인쇄용 벡터</translation>
    </message>
    <message>
        <source>CSV: the numbers as a table</source>
        <translation>CSV: 수치 표</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>인쇄용</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 그림 (*.png)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 그림 (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 문서 (*.pdf)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 표 (*.csv)</translation>
    </message>
    <message>
        <source>Export the plot</source>
        <translation>그래프 내보내기</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Copied “{plot}”.</source>
        <translation>“{plot}” 복사됨</translation>
    </message>
</context>
<context>
    <name>FileNames</name>
    <message>
        <source>experiment</source>
        <translation>experiment</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} 복사본</translation>
    </message>
    <message>
        <source>Experiments, pictures and tables of their runs, programs ({every});;Experiments (*.json);;Pictures and tables ({carriers});;Programs and notebooks ({programs});;All files (*)</source>
        <translation>실험, 실행의 그림과 표, 프로그램 ({every});;실험 (*.json);;그림과 표 ({carriers});;프로그램과 노트북 ({programs});;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Experiments (*.json);;All files (*)</source>
        <translation>실험 (*.json);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Experiment of {name}</source>
        <translation>{name}의 실험</translation>
    </message>
    <message>
        <source>Pasted program</source>
        <translation>붙여 넣은 프로그램</translation>
    </message>
    <message>
        <source>Untitled experiment</source>
        <translation>제목 없는 실험</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Open an experiment</source>
        <translation>실험 열기</translation>
    </message>
    <message>
        <source>Save the experiment</source>
        <translation>실험 저장</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>저장하지 않은 변경 사항</translation>
    </message>
    <message>
        <source>Programs and notebooks ({programs});;All files (*)</source>
        <translation>프로그램과 노트북 ({programs});;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Import a program in Keras or PyTorch</source>
        <translation>Keras·PyTorch 프로그램 가져오기</translation>
    </message>
    <message>
        <source>Lectures ({files});;All files (*)</source>
        <translation>강의 ({files});;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Open a lecture</source>
        <translation>강의 열기</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>복사본 저장</translation>
    </message>
    <message>
        <source>Saved a copy as {name}.</source>
        <translation>복사본을 저장했습니다: {name}</translation>
    </message>
    <message>
        <source>Save the changes to {name}?</source>
        <translation>{name}의 변경 사항을 저장할까요?</translation>
    </message>
    <message>
        <source>They are in no file yet.</source>
        <translation>아직 어떤 파일에도 저장되지 않았습니다.</translation>
    </message>
    <message>
        <source>Save over {name}, which has changed?</source>
        <translation>{name}: 그사이 바뀐 파일에 덮어쓸까요?</translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation>그사이 바뀐 파일</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>Keep &amp;mine</source>
        <translation>내 것 유지(&amp;M)</translation>
    </message>
    <message>
        <source>Take &amp;theirs</source>
        <translation>파일 내용 가져오기(&amp;T)</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>저장했습니다: {name}</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>무엇을 할까요?</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter does it · Esc closes</source>
        <translation>↑ ↓ 선택 · Enter 실행 · Esc 닫기</translation>
    </message>
    <message>
        <source>Nothing is called like that.</source>
        <translation>그런 이름의 명령이 없습니다.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>{count} more {count?finding|findings}</source>
        <translation>외 {count}개</translation>
    </message>
</context>
<context>
    <name>FolderExport</name>
    <message>
        <source>Export all plots into a folder</source>
        <translation>모든 그래프를 폴더로 내보내기</translation>
    </message>
</context>
<context>
    <name>FolderExports</name>
    <message>
        <source>The run pauses for its pictures…</source>
        <translation>그림을 그리는 동안 실행을 멈춥니다…</translation>
    </message>
    <message>
        <source>Drawing “{plot}”…</source>
        <translation>“{plot}” 그리는 중…</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{count}개 중 {number}번째</translation>
    </message>
    <message>
        <source>{count} {count?was|were} given up.</source>
        <translation>취소한 그래프: {count}개.</translation>
    </message>
    <message>
        <source>Nothing to show: {plots}.</source>
        <translation>보여 줄 것이 없음: {plots}.</translation>
    </message>
    <message>
        <source>Not written: {plots}.</source>
        <translation>저장하지 못함: {plots}.</translation>
    </message>
    <message>
        <source>Saved {count} {count?plot|plots} in {folder}.</source>
        <translation>그래프 {count}개를 {folder} 폴더에 저장했습니다.</translation>
    </message>
    <message>
        <source>Saved {count} {count?plot|plots} of step {step} in {folder}.</source>
        <translation>{step}단계의 그래프 {count}개를 {folder} 폴더에 저장했습니다.</translation>
    </message>
</context>
<context>
    <name>ForeignChanges</name>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>내 것 유지</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>파일 내용 가져오기</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Examples</source>
        <translation>예제 모아 보기</translation>
    </message>
    <message>
        <source>Arrow keys choose · Enter opens · Esc closes</source>
        <translation>화살표 키 선택 · Enter 열기 · Esc 닫기</translation>
    </message>
</context>
<context>
    <name>Gathering</name>
    <message>
        <source>Submissions</source>
        <translation>제출물</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>How many are done</source>
        <translation>끝난 제출물의 비율</translation>
    </message>
    <message>
        <source>{count} {count?submission|submissions}, a line for each</source>
        <translation>제출물 {count}개, 하나에 선 하나</translation>
    </message>
    <message>
        <source>Loss at each step</source>
        <translation>단계마다의 손실</translation>
    </message>
    <message>
        <source>Loss, mean of {count} steps</source>
        <translation>손실, {count}단계 평균</translation>
    </message>
    <message>
        <source>step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>median</source>
        <translation>중앙값</translation>
    </message>
    <message>
        <source>Weight gradient at the last step</source>
        <translation>마지막 단계의 가중치 그래디언트</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>레이어</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>노름</translation>
    </message>
    <message>
        <source>They do not all have the same cost: compare no losses.</source>
        <translation>비용이 서로 다르므로 손실은 비교하지 마세요.</translation>
    </message>
    <message>
        <source>{count} {count?file|files} could not be run.</source>
        <translation>실행할 수 없는 파일이 {count}개 있습니다.</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>Network, by keys</source>
        <translation>레이어 쌓기: 키보드</translation>
    </message>
    <message>
        <source>To the next layer</source>
        <translation>다음 레이어로</translation>
    </message>
    <message>
        <source>To the first, the last</source>
        <translation>처음, 마지막으로</translation>
    </message>
    <message>
        <source>Select several</source>
        <translation>여러 개 선택</translation>
    </message>
    <message>
        <source>Fewer, more nodes</source>
        <translation>노드 줄이기, 늘리기</translation>
    </message>
    <message>
        <source>Half, twice as many</source>
        <translation>절반으로, 두 배로</translation>
    </message>
    <message>
        <source>Add from the palette</source>
        <translation>팔레트에서 추가</translation>
    </message>
    <message>
        <source>Network, by mouse</source>
        <translation>레이어 쌓기: 마우스</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>레이어 추가</translation>
    </message>
    <message>
        <source>drag, double click</source>
        <translation>끌기, 두 번 클릭</translation>
    </message>
    <message>
        <source>Move layers</source>
        <translation>레이어 이동</translation>
    </message>
    <message>
        <source>drag</source>
        <translation>끌기</translation>
    </message>
    <message>
        <source>Number of nodes</source>
        <translation>노드 개수</translation>
    </message>
    <message>
        <source>drag the right edge</source>
        <translation>오른쪽 가장자리 끌기</translation>
    </message>
    <message>
        <source>Shift+click, Ctrl+click</source>
        <translation>Shift+클릭, Ctrl+클릭</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>그 밖의 모든 것</translation>
    </message>
    <message>
        <source>right click</source>
        <translation>오른쪽 클릭</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>어디서나</translation>
    </message>
    <message>
        <source>To the next control</source>
        <translation>다음 컨트롤로</translation>
    </message>
    <message>
        <source>Press the button</source>
        <translation>버튼 누르기</translation>
    </message>
    <message>
        <source>Open the menus</source>
        <translation>메뉴 열기</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>파일 열기</translation>
    </message>
    <message>
        <source>drop it on the window</source>
        <translation>창 위에 끌어다 놓기</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+휠</translation>
    </message>
    <message>
        <source>Menu of a place</source>
        <translation>그 자리의 메뉴</translation>
    </message>
    <message>
        <source>right click, Menu key</source>
        <translation>오른쪽 클릭, 메뉴 키</translation>
    </message>
    <message>
        <source>Close, select nothing</source>
        <translation>닫기, 선택 해제</translation>
    </message>
    <message>
        <source>Present, and back</source>
        <translation>발표와 되돌아가기</translation>
    </message>
    <message>
        <source>Numbers and sliders</source>
        <translation>숫자와 슬라이더</translation>
    </message>
    <message>
        <source>A step up, down</source>
        <translation>한 칸 위, 아래로</translation>
    </message>
    <message>
        <source>Ten steps</source>
        <translation>열 칸</translation>
    </message>
    <message>
        <source>Take what was typed</source>
        <translation>입력한 값 적용</translation>
    </message>
    <message>
        <source>Set it by its name</source>
        <translation>이름으로 값 설정</translation>
    </message>
    <message>
        <source>Ctrl+K, rate 0.01</source>
        <translation>Ctrl+K, 학습률 0.01</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>원래대로 두기</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>그래프</translation>
    </message>
    <message>
        <source>Value at a layer</source>
        <translation>레이어의 값</translation>
    </message>
    <message>
        <source>point at it, ←, →</source>
        <translation>가리키기, ←, →</translation>
    </message>
    <message>
        <source>Values at a step</source>
        <translation>단계의 값</translation>
    </message>
    <message>
        <source>point at it</source>
        <translation>가리키기</translation>
    </message>
    <message>
        <source>Go to a step</source>
        <translation>단계로 이동</translation>
    </message>
    <message>
        <source>click, drag, Enter</source>
        <translation>클릭, 끌기, Enter</translation>
    </message>
    <message>
        <source>Select the layer</source>
        <translation>레이어 선택</translation>
    </message>
    <message>
        <source>click, Enter</source>
        <translation>클릭, Enter</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>wheel, Ctrl+drag</source>
        <translation>휠, Ctrl+끌기</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>옮기기</translation>
    </message>
    <message>
        <source>Shift+wheel</source>
        <translation>Shift+휠</translation>
    </message>
    <message>
        <source>See all again</source>
        <translation>다시 전체 보기</translation>
    </message>
    <message>
        <source>One neuron: what if?</source>
        <translation>뉴런 하나: 값을 바꿔 보기</translation>
    </message>
    <message>
        <source>click a number</source>
        <translation>숫자 클릭</translation>
    </message>
    <message>
        <source>A point through One neuron</source>
        <translation>점 하나를 &apos;뉴런 하나&apos;로</translation>
    </message>
    <message>
        <source>click it in the data</source>
        <translation>데이터에서 클릭</translation>
    </message>
    <message>
        <source>Curve off, on</source>
        <translation>곡선 끄기, 켜기</translation>
    </message>
    <message>
        <source>click its name</source>
        <translation>이름 클릭</translation>
    </message>
    <message>
        <source>Copy and export</source>
        <translation>복사와 내보내기</translation>
    </message>
    <message>
        <source>right click, Shift+F10</source>
        <translation>오른쪽 클릭, Shift+F10</translation>
    </message>
    <message>
        <source>Move the plot</source>
        <translation>그래프 옮기기</translation>
    </message>
    <message>
        <source>drag its bar</source>
        <translation>막대 끌기</translation>
    </message>
    <message>
        <source>See it alone, and back</source>
        <translation>혼자 크게 보기, 되돌리기</translation>
    </message>
    <message>
        <source>double click its bar, F9</source>
        <translation>막대 두 번 클릭, F9</translation>
    </message>
    <message>
        <source>Longer, shorter skip</source>
        <translation>스킵 연결 길게, 짧게</translation>
    </message>
    <message>
        <source>Open, fold layers</source>
        <translation>레이어 펼치기, 접기</translation>
    </message>
    <message>
        <source>click ×N</source>
        <translation>×N 클릭</translation>
    </message>
    <message>
        <source>drag its far end</source>
        <translation>먼 쪽 끝 끌기</translation>
    </message>
</context>
<context>
    <name>GradientBudget</name>
    <message>
        <source>Where the gradient goes</source>
        <translation>그래디언트가 사라지는 곳</translation>
    </message>
    <message>
        <source>weights of {layer}: {gain} decades</source>
        <translation>{layer}의 가중치: {gain}자릿수</translation>
    </message>
    <message>
        <source>slopes of {layer}: {gain} decades</source>
        <translation>{layer}의 기울기: {gain}자릿수</translation>
    </message>
    <message>
        <source>{layer}: the gradient is exactly zero</source>
        <translation>{layer}: 그래디언트가 정확히 0</translation>
    </message>
    <message>
        <source>sum up to here {sum}</source>
        <translation>여기까지의 합 {sum}</translation>
    </message>
    <message>
        <source>{when}: {total} decades from the last to the first hidden layer; slopes {slope}, weights {weight}; {cause}.</source>
        <translation>{when}: 마지막 은닉 레이어에서 첫 은닉 레이어까지 {total}자릿수. 기울기 {slope}, 가중치 {weight}. {cause}.</translation>
    </message>
    <message>
        <source>Press play to see which factor takes the gradient away: the slopes or the weights.</source>
        <translation>재생을 누르면 기울기와 가중치 중 무엇이 그래디언트를 없애는지 보입니다.</translation>
    </message>
    <message>
        <source>A budget needs two hidden layers or more: the steps are between them.</source>
        <translation>은닉 레이어가 둘 이상이어야 합니다. 은닉 레이어 사이에서 무엇이 달라지는지 보여 주기 때문입니다.</translation>
    </message>
    <message>
        <source>{decades} decades</source>
        <translation>{decades}자릿수</translation>
    </message>
    <message>
        <source>nothing arrives</source>
        <translation>도달하지 않음</translation>
    </message>
    <message>
        <source>slopes of the activations {decades}</source>
        <translation>활성화 함수의 기울기 {decades}</translation>
    </message>
    <message>
        <source>weights, and all between {decades}</source>
        <translation>가중치와 그 사이 모든 것 {decades}</translation>
    </message>
    <message>
        <source>slopes {decades}</source>
        <translation>기울기 {decades}</translation>
    </message>
    <message>
        <source>weights {decades}</source>
        <translation>가중치 {decades}</translation>
    </message>
    <message>
        <source>blocked: nothing arrives at {layer}</source>
        <translation>차단: {layer}에 아무것도 도달하지 않음</translation>
    </message>
    <message>
        <source>slopes and weights balance each other</source>
        <translation>기울기와 가중치가 서로 균형을 이룸</translation>
    </message>
    <message>
        <source>the slopes shrink it</source>
        <translation>기울기가 줄임</translation>
    </message>
    <message>
        <source>the weights shrink it</source>
        <translation>가중치가 줄임</translation>
    </message>
    <message>
        <source>the slopes make it grow</source>
        <translation>기울기가 키움</translation>
    </message>
    <message>
        <source>the weights make it grow</source>
        <translation>가중치가 키움</translation>
    </message>
    <message>
        <source>hidden layer</source>
        <translation>은닉 레이어</translation>
    </message>
    <message>
        <source>decades of δ from the last</source>
        <translation>마지막 대비 δ의 자릿수</translation>
    </message>
    <message>
        <source>{when}: {cause}.</source>
        <translation>{when}: {cause}.</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>감소분</translation>
    </message>
</context>
<context>
    <name>GradientCurves</name>
    <message>
        <source>Colour by state</source>
        <translation>상태로 색칠</translation>
    </message>
    <message>
        <source>Colour by depth</source>
        <translation>깊이로 색칠</translation>
    </message>
    <message>
        <source>Layers over time</source>
        <translation>시간에 따른 레이어</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>All curves</source>
        <translation>모든 곡선</translation>
    </message>
    <message>
        <source>coloured by the state of δ</source>
        <translation>색은 δ의 상태</translation>
    </message>
    <message>
        <source>stronger towards the output</source>
        <translation>출력 쪽일수록 진함</translation>
    </message>
    <message>
        <source>click: switch this curve off or on</source>
        <translation>클릭: 이 곡선 끄기/켜기</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low}~{high}</translation>
    </message>
    <message>
        <source>From step {first} to {last}, {measure} went {courses}.</source>
        <translation>{first}단계에서 {last}단계까지 {measure}: {courses}.</translation>
    </message>
    <message>
        <source>from {start} to {end} at {layer}</source>
        <translation>{layer} {start} → {end}</translation>
    </message>
    <message>
        <source>Press play to see how the gradient of each layer goes on over the steps.</source>
        <translation>재생을 누르면 각 레이어의 그래디언트가 단계마다 어떻게 변하는지 보입니다.</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>레이어</translation>
    </message>
    <message>
        <source>changed at step {step}</source>
        <translation>{step}단계에서 변경</translation>
    </message>
    <message>
        <source>out</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>exactly zero: {layers}</source>
        <translation>정확히 0: {layers}</translation>
    </message>
</context>
<context>
    <name>GradientProfile</name>
    <message>
        <source>Gradient at each layer</source>
        <translation>레이어별 그래디언트</translation>
    </message>
    <message>
        <source>Press play to see how much of the gradient arrives at each layer.</source>
        <translation>재생을 누르면 각 레이어에 그래디언트가 얼마나 도달하는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>δ (bars)</source>
        <translation>δ (막대)</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>그래디언트</translation>
    </message>
</context>
<context>
    <name>Handbook</name>
    <message>
        <source>README</source>
        <translation>README 읽기</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>정의</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>파일 형식</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>명령줄</translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>For the speaker</source>
        <translation>강의자용</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Answer: {choice}</source>
        <translation>답: {choice}</translation>
    </message>
    <message>
        <source>Answer: as drawn above</source>
        <translation>답: 위의 그림</translation>
    </message>
    <message>
        <source>Measured: {number}</source>
        <translation>측정값: {number}</translation>
    </message>
</context>
<context>
    <name>HeadroomWords</name>
    <message>
        <source>Even a step a million times as long would not raise the loss.</source>
        <translation>백만 배 큰 갱신이라도 손실을 키우지 않습니다.</translation>
    </message>
    <message>
        <source>However short, a step in this direction raises the loss.</source>
        <translation>아무리 작아도 이 방향의 갱신은 손실을 키웁니다.</translation>
    </message>
    <message>
        <source>From {critical} on, a step in this direction raises the loss.</source>
        <translation>{critical}부터는 이 방향의 갱신이 손실을 키웁니다.</translation>
    </message>
    <message>
        <source>You use {times} times as much.</source>
        <translation>지금은 그 {times}배를 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>You use {percent} % of it.</source>
        <translation>지금은 그중 {percent} %를 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>You use 1/{times} of it.</source>
        <translation>지금 쓰는 것은 그 1/{times}입니다.</translation>
    </message>
</context>
<context>
    <name>Heatmap</name>
    <message>
        <source>Every layer, every step</source>
        <translation>모든 레이어, 모든 단계</translation>
    </message>
    <message>
        <source>{measure}, decades from the last</source>
        <translation>{measure}, 마지막 대비 자릿수</translation>
    </message>
    <message>
        <source>Press play: each step becomes a column here, each layer a row.</source>
        <translation>재생을 누르면 단계는 열, 레이어는 행으로 나타납니다.</translation>
    </message>
    <message>
        <source>This network has no layers between input and output.</source>
        <translation>이 신경망에는 입력과 출력 사이에 레이어가 없습니다.</translation>
    </message>
    <message>
        <source>changed at step {step}</source>
        <translation>{step}단계에서 변경</translation>
    </message>
    <message>
        <source>exactly zero</source>
        <translation>정확히 0</translation>
    </message>
    <message>
        <source>decades of the update ratio from {healthy}</source>
        <translation>{healthy} 대비 갱신 비율의 자릿수</translation>
    </message>
    <message>
        <source>Colours fitted to the run</source>
        <translation>색 범위를 실행에 맞춤</translation>
    </message>
    <message>
        <source>Colours from −{limit} to +{limit}</source>
        <translation>색 범위 −{limit}부터 +{limit}까지</translation>
    </message>
    <message>
        <source>decades of {measure} from the last hidden layer</source>
        <translation>마지막 은닉 레이어 대비 {measure}의 자릿수</translation>
    </message>
    <message>
        <source>±{limit}, fitted</source>
        <translation>±{limit}, 맞춤</translation>
    </message>
    <message>
        <source>±{limit}, chosen</source>
        <translation>±{limit}, 직접 고름</translation>
    </message>
    <message>
        <source>Over {steps} {steps?step|steps}, nothing could be measured.</source>
        <translation>{steps}단계 동안 측정된 값이 없습니다.</translation>
    </message>
    <message>
        <source>Over {steps} {steps?step|steps}, {measure} of layer 1 went from {first} to {last} decades from the last.</source>
        <translation>{steps}단계 동안 레이어 1의 {measure}: 마지막 대비 {first}자릿수에서 {last}자릿수로 변했습니다.</translation>
    </message>
    <message>
        <source>Over {steps} {steps?step|steps}, {measure} of layer 1 went from {first} to {last} decades from {healthy}.</source>
        <translation>{steps}단계 동안 레이어 1의 {measure}: {healthy} 대비 {first}자릿수에서 {last}자릿수로 변했습니다.</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>레이어</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>히트맵</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Keyboard and mouse</source>
        <translation>키보드와 마우스</translation>
    </message>
    <message>
        <source>Esc or ? closes</source>
        <translation>Esc 또는 ?로 닫기</translation>
    </message>
</context>
<context>
    <name>InitializerSection</name>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Initializer of the output</source>
        <translation>출력의 가중치 초기화</translation>
    </message>
</context>
<context>
    <name>InputSection</name>
    <message>
        <source>What the network is given of the two features, before preprocessing.</source>
        <translation>전처리하기 전, 두 특성 가운데 신경망에 주는 것입니다.</translation>
    </message>
    <message>
        <source>Look at the table…</source>
        <translation>표 살펴보기…</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.dat);;All files (*)</source>
        <translation>표 (*.csv *.tsv *.txt *.dat);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Open a table</source>
        <translation>표 열기</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Tuning points</source>
        <translation>튜닝 포인트</translation>
    </message>
    <message>
        <source>Where the samples come from, and in which shape the network gets to see them.</source>
        <translation>샘플이 어디에서 오고, 신경망이 어떤 모양으로 보게 되는지 정합니다.</translation>
    </message>
    <message>
        <source>What counts as an error, and so what flows back.</source>
        <translation>무엇을 오차로 볼지, 따라서 무엇이 역전파될지 정합니다.</translation>
    </message>
    <message>
        <source>What each neuron makes of its sum.</source>
        <translation>각 뉴런이 가중합으로 무엇을 만드는지 정합니다.</translation>
    </message>
    <message>
        <source>Where training begins: too small and nothing arrives, too large and everything breaks.</source>
        <translation>학습이 시작되는 곳입니다. 너무 작으면 아무것도 도달하지 않고, 너무 크면 모두 무너집니다.</translation>
    </message>
    <message>
        <source>How far and in which direction each step goes.</source>
        <translation>각 단계가 어느 방향으로 얼마나 가는지 정합니다.</translation>
    </message>
    <message>
        <source>How wide the layers are.</source>
        <translation>레이어의 너비를 정합니다.</translation>
    </message>
    <message>
        <source>How deep the network is.</source>
        <translation>신경망의 깊이를 정합니다.</translation>
    </message>
</context>
<context>
    <name>IntervalField</name>
    <message>
        <source>to</source>
        <translation>~</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>최소</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>The first number is larger than the second.</source>
        <translation>첫째 수가 둘째 수보다 큽니다.</translation>
    </message>
</context>
<context>
    <name>JumpMenu</name>
    <message>
        <source>first step</source>
        <translation>첫 단계</translation>
    </message>
    <message>
        <source>live</source>
        <translation>최신 단계</translation>
    </message>
</context>
<context>
    <name>LayerModel</name>
    <message>
        <source>Layer</source>
        <translation>레이어</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Input → output</source>
        <translation>입력 → 출력</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>비중</translation>
    </message>
    <message>
        <source>weights locked</source>
        <translation>가중치 고정됨</translation>
    </message>
</context>
<context>
    <name>LayerTable</name>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Table of layers</source>
        <translation>레이어 표</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>텍스트로 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy for a &amp;spreadsheet</source>
        <translation>스프레드시트용으로 복사(&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>닫기(&amp;L)</translation>
    </message>
    <message>
        <source>{layers} {layers?layer|layers} and the output</source>
        <translation>레이어 {layers}개와 출력</translation>
    </message>
    <message>
        <source>, {count} {count?parameter|parameters}</source>
        <translation>, 매개변수 {count}개</translation>
    </message>
    <message>
        <source>, of which {count} learn</source>
        <translation>, 그중 {count}개 학습</translation>
    </message>
</context>
<context>
    <name>LayersSection</name>
    <message>
        <source>The last layer repeats, or goes.</source>
        <translation>마지막 레이어를 반복하거나 없앱니다.</translation>
    </message>
    <message>
        <source>One layer fewer</source>
        <translation>레이어 하나 줄이기</translation>
    </message>
    <message>
        <source>One layer more</source>
        <translation>레이어 하나 늘리기</translation>
    </message>
    <message>
        <source>all layers</source>
        <translation>모든 레이어</translation>
    </message>
    <message>
        <source>Repeat {layers}</source>
        <translation>반복할 레이어: {layers}</translation>
    </message>
    <message>
        <source>Repeat {layers} {times} times</source>
        <translation>{layers}: {times}번 반복</translation>
    </message>
    <message>
        <source>How many hidden layers there are.</source>
        <translation>은닉 레이어의 개수입니다.</translation>
    </message>
    <message>
        <source>The copies come after the last of them.</source>
        <translation>복사본은 그 가운데 마지막 레이어 뒤에 놓입니다.</translation>
    </message>
</context>
<context>
    <name>LayoutNaming</name>
    <message>
        <source>Save the layout as</source>
        <translation>화면 배치를 저장할 이름</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>화면 배치 이름</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Delete the layout “{name}”?</source>
        <translation>“{name}” 화면 배치를 삭제할까요?</translation>
    </message>
    <message>
        <source>The plots and their settings stay as they are.</source>
        <translation>그래프와 그 설정은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Delete a layout</source>
        <translation>화면 배치 삭제</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>삭제(&amp;D)</translation>
    </message>
    <message>
        <source>There are {most} layouts already: replace one of them, or delete one first.</source>
        <translation>화면 배치가 이미 {most}개입니다. 그중 하나를 바꾸거나 먼저 하나를 삭제하세요.</translation>
    </message>
    <message>
        <source>There is a layout “{name}” already. Replace it?</source>
        <translation>“{name}” 화면 배치가 이미 있습니다. 바꿀까요?</translation>
    </message>
    <message>
        <source>It will be as the window is now.</source>
        <translation>지금 창의 모습대로 바뀝니다.</translation>
    </message>
    <message>
        <source>Replace a layout</source>
        <translation>화면 배치 바꾸기</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>바꾸기(&amp;R)</translation>
    </message>
    <message>
        <source>There is a layout of that name already.</source>
        <translation>같은 이름의 화면 배치가 이미 있습니다.</translation>
    </message>
</context>
<context>
    <name>Leading</name>
    <message>
        <source>Frozen: nothing moves until you press F</source>
        <translation>정지: F를 누르면 다시 움직입니다</translation>
    </message>
    <message>
        <source>Esc again leaves the lecture</source>
        <translation>Esc를 한 번 더 누르면 강의를 끝냅니다</translation>
    </message>
    <message>
        <source>Z or Esc shows all again</source>
        <translation>Z나 Esc를 누르면 모두 다시 보입니다</translation>
    </message>
    <message>
        <source>Guesses from the file: {count}</source>
        <translation>파일에서 읽은 예상: {count}개</translation>
    </message>
</context>
<context>
    <name>LectureBar</name>
    <message>
        <source>Show the answer</source>
        <translation>답 공개</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시정지</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Go to a scene</source>
        <translation>장면으로 가기</translation>
    </message>
    <message>
        <source>Leave the lecture</source>
        <translation>강의 끝내기</translation>
    </message>
    <message>
        <source>All scenes (O)</source>
        <translation>모든 장면 (O)</translation>
    </message>
    <message>
        <source>Edit the lecture (E)</source>
        <translation>강의 편집 (E)</translation>
    </message>
    <message>
        <source>Vote again</source>
        <translation>다시 투표</translation>
    </message>
</context>
<context>
    <name>LectureExports</name>
    <message>
        <source>Lectures ({files});;All files (*)</source>
        <translation>강의 ({files});;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Export a lecture</source>
        <translation>강의 내보내기</translation>
    </message>
    <message>
        <source>Into which folder? It gets a new one of its own there</source>
        <translation>어느 폴더에 넣을까요? 그 안에 새 폴더를 만듭니다</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
</context>
<context>
    <name>LossCurve</name>
    <message>
        <source>Loss and accuracy</source>
        <translation>손실과 정확도</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Loss (scaled unit)</source>
        <translation>손실(척도 조정 단위)</translation>
    </message>
    <message>
        <source>{steps}, at their end</source>
        <translation>{steps}, 그 끝에서</translation>
    </message>
    <message>
        <source>Press play to see whether the loss goes down.</source>
        <translation>재생을 누르면 손실이 줄어드는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Loss from zero</source>
        <translation>손실을 0부터</translation>
    </message>
    <message>
        <source>Loss in powers of ten</source>
        <translation>손실을 10의 거듭제곱으로</translation>
    </message>
    <message>
        <source>changed at step {step}</source>
        <translation>{step}단계에서 변경</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
</context>
<context>
    <name>LossWords</name>
    <message>
        <source>This run</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>The run before</source>
        <translation>이전 실행</translation>
    </message>
    <message>
        <source>this run {value}</source>
        <translation>현재 {value}</translation>
    </message>
    <message>
        <source>held out {value}</source>
        <translation>검증 {value}</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>무작위 추측</translation>
    </message>
    <message>
        <source>guessing {value}</source>
        <translation>무작위 추측 {value}</translation>
    </message>
    <message>
        <source>smoothed {share}</source>
        <translation>평활 {share}</translation>
    </message>
    <message>
        <source>loss ({values})</source>
        <translation>손실 ({values})</translation>
    </message>
    <message>
        <source>loss in the scaled unit ({values})</source>
        <translation>척도 조정 단위의 손실({values})</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>guessing</source>
        <translation>무작위 추측</translation>
    </message>
    <message>
        <source>loss in the scaled unit, {curve}</source>
        <translation>척도 조정 단위의 손실, {curve}</translation>
    </message>
    <message>
        <source>loss, {curve}</source>
        <translation>손실, {curve}</translation>
    </message>
    <message>
        <source>accuracy, {curve}</source>
        <translation>정확도, {curve}</translation>
    </message>
    <message>
        <source>accuracy ({values})</source>
        <translation>정확도 ({values})</translation>
    </message>
    <message>
        <source>up to {loss}</source>
        <translation>최대 {loss}</translation>
    </message>
    <message>
        <source>click: switch this curve off or on</source>
        <translation>클릭: 이 곡선 끄기/켜기</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>손실 {loss}</translation>
    </message>
</context>
<context>
    <name>MeasureNames</name>
    <message>
        <source>Powers of ten from the last hidden layer to the first</source>
        <translation>마지막 은닉 레이어에서 첫 은닉 레이어까지의 자릿수</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Loss of guessing</source>
        <translation>무작위 추측의 손실</translation>
    </message>
    <message>
        <source>Lowest loss there can be</source>
        <translation>가능한 가장 작은 손실</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Share of the largest class</source>
        <translation>가장 큰 클래스의 비율</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>평균 제곱 오차</translation>
    </message>
    <message>
        <source>Mean squared deviation of the targets</source>
        <translation>정답의 평균 제곱 편차</translation>
    </message>
    <message>
        <source>Held-out loss</source>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>검증 정확도</translation>
    </message>
    <message>
        <source>Learning rate of the step</source>
        <translation>그 단계의 학습률</translation>
    </message>
    <message>
        <source>Share of clipped probabilities</source>
        <translation>잘린 확률의 비율</translation>
    </message>
    <message>
        <source>Updates at once that do not raise the loss</source>
        <translation>손실을 키우지 않는 한꺼번의 갱신 수</translation>
    </message>
    <message>
        <source>Learning rate as a share of the schedule&apos;s peak</source>
        <translation>스케줄 최댓값에 대한 학습률의 비율</translation>
    </message>
    <message>
        <source>Updates over the weights, median of the layers (log₁₀)</source>
        <translation>가중치에 대한 갱신의 비율, 레이어들의 중앙값 (log₁₀)</translation>
    </message>
    <message>
        <source>Rise of the loss by one update, as a share of it</source>
        <translation>갱신 한 번에 손실이 커지는 비율</translation>
    </message>
    <message>
        <source>Spread of the answers over that of the targets</source>
        <translation>정답에 대한 답의 표준편차 비</translation>
    </message>
    <message>
        <source>δ of a layer (log₁₀)</source>
        <translation>레이어의 δ (log₁₀)</translation>
    </message>
    <message>
        <source>Weight gradient of a layer (log₁₀)</source>
        <translation>레이어의 가중치 그래디언트 (log₁₀)</translation>
    </message>
    <message>
        <source>Bias gradient of a layer (log₁₀)</source>
        <translation>레이어의 편향 그래디언트 (log₁₀)</translation>
    </message>
    <message>
        <source>Update ratio of a layer (log₁₀)</source>
        <translation>레이어의 갱신 비율 (log₁₀)</translation>
    </message>
    <message>
        <source>Signal of a layer, RMS</source>
        <translation>레이어의 신호, RMS</translation>
    </message>
    <message>
        <source>Signal of a layer, mean</source>
        <translation>레이어의 신호, 평균</translation>
    </message>
    <message>
        <source>Signal of a layer, standard deviation</source>
        <translation>레이어의 신호, 표준편차</translation>
    </message>
    <message>
        <source>Gain by the slope of a layer (log₁₀)</source>
        <translation>레이어의 기울기 이득 (log₁₀)</translation>
    </message>
    <message>
        <source>Gain by the weights of a layer (log₁₀)</source>
        <translation>레이어의 가중치 이득 (log₁₀)</translation>
    </message>
    <message>
        <source>Share of dead neurons in a layer</source>
        <translation>레이어의 죽은 뉴런 비율</translation>
    </message>
    <message>
        <source>Share of neurons dead for long in a layer</source>
        <translation>레이어의 오래 죽어 있는 뉴런 비율</translation>
    </message>
    <message>
        <source>Saturated share of a layer</source>
        <translation>레이어의 포화 비율</translation>
    </message>
    <message>
        <source>Whether the signal of a layer is lost (1)</source>
        <translation>레이어의 신호가 사라졌는지 (1)</translation>
    </message>
    <message>
        <source>Whether the neurons of a layer are all alike (1)</source>
        <translation>레이어의 뉴런이 모두 같은지 (1)</translation>
    </message>
</context>
<context>
    <name>MeasureWords</name>
    <message>
        <source>δ</source>
        <translation>δ</translation>
    </message>
    <message>
        <source>weight gradient</source>
        <translation>가중치 그래디언트</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>신호</translation>
    </message>
    <message>
        <source>update ratio</source>
        <translation>갱신 비율</translation>
    </message>
    <message>
        <source>δ (RMS)</source>
        <translation>δ (RMS)</translation>
    </message>
    <message>
        <source>weight gradient (L2 norm)</source>
        <translation>가중치 그래디언트 (L2 노름)</translation>
    </message>
    <message>
        <source>signal (RMS)</source>
        <translation>신호 (RMS)</translation>
    </message>
    <message>
        <source>RMS of δ = ∂L/∂h over batch and units</source>
        <translation>배치와 뉴런에 걸친 δ = ∂L/∂h의 RMS</translation>
    </message>
    <message>
        <source>L2 norm of ∂L/∂W; it can be flat while δ vanishes</source>
        <translation>∂L/∂W의 L2 노름. δ가 소실되어도 평평할 수 있습니다</translation>
    </message>
    <message>
        <source>RMS of the layer&apos;s output x over batch and units</source>
        <translation>배치와 뉴런에 걸친 레이어 출력 x의 RMS</translation>
    </message>
    <message>
        <source>‖update of W‖ / ‖W‖: what the optimizer changes, relative to the weights</source>
        <translation>‖W의 갱신‖ / ‖W‖: 최적화 알고리즘이 가중치에 비해 얼마나 바꾸는가</translation>
    </message>
</context>
<context>
    <name>MeasuredForm</name>
    <message>
        <source>The number that is asked for</source>
        <translation>묻는 수</translation>
    </message>
    <message>
        <source>At which layer it is measured</source>
        <translation>재는 레이어</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>Real &amp;mistakes</source>
        <translation>흔한 실수(&amp;M)</translation>
    </message>
    <message>
        <source>Lect&amp;ures</source>
        <translation>강의(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Plots</source>
        <translation>그래프(&amp;P)</translation>
    </message>
    <message>
        <source>Mo&amp;ve plot</source>
        <translation>그래프 옮기기(&amp;V)</translation>
    </message>
    <message>
        <source>Undo &amp;steps</source>
        <translation>실행 취소 단계(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Jump to a bookmark</source>
        <translation>북마크로 이동(&amp;J)</translation>
    </message>
    <message>
        <source>Time &amp;line</source>
        <translation>시간 축(&amp;L)</translation>
    </message>
    <message>
        <source>A&amp;xes of steps</source>
        <translation>단계 축(&amp;X)</translation>
    </message>
    <message>
        <source>In &amp;steps</source>
        <translation>단계로(&amp;S)</translation>
    </message>
    <message>
        <source>In &amp;epochs</source>
        <translation>에포크로(&amp;E)</translation>
    </message>
    <message>
        <source>In se&amp;conds</source>
        <translation>초로(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>목록 지우기(&amp;C)</translation>
    </message>
    <message>
        <source>L&amp;ayout</source>
        <translation>화면 배치(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>최근 파일 열기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation>예제(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>내보내기(&amp;E)</translation>
    </message>
    <message>
        <source>Nothing opened or saved yet</source>
        <translation>아직 열거나 저장한 파일이 없습니다</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>이동(&amp;G)</translation>
    </message>
</context>
<context>
    <name>Microscope</name>
    <message>
        <source>One neuron</source>
        <translation>뉴런 하나</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>뉴런</translation>
    </message>
    <message>
        <source>step {step} · {place}, neuron {unit}, sample {sample} of the batch</source>
        <translation>{step}단계 · {place}, 뉴런 {unit}, 배치의 샘플 {sample}</translation>
    </message>
    <message>
        <source>input {i}: {x} × {w} = {product}; ∂L/∂w {gradient}, whole batch {batch}; back {back}</source>
        <translation>입력 {i}: {x} × {w} = {product}; ∂L/∂w {gradient}, 배치 전체 {batch}; 되돌려 보냄 {back}</translation>
    </message>
    <message>
        <source>input {i}: {x} × {w} = {product}; ∂L/∂w {gradient}; back {back}</source>
        <translation>입력 {i}: {x} × {w} = {product}; ∂L/∂w {gradient}; 되돌림 {back}</translation>
    </message>
    <message>
        <source>Press play to see what one neuron does with its inputs. A selected layer&apos;s neurons come here.</source>
        <translation>재생을 누르면 뉴런 하나가 입력으로 무엇을 하는지 볼 수 있습니다. 선택한 레이어의 뉴런이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>{place} has no neurons; next</source>
        <translation>{place}에는 뉴런이 없어 그다음</translation>
    </message>
</context>
<context>
    <name>Mishaps</name>
    <message>
        <source>Report of a problem</source>
        <translation>문제 보고서</translation>
    </message>
    <message>
        <source>Copy what helps to mend a problem?</source>
        <translation>문제 해결에 도움이 되는 내용을 복사할까요?</translation>
    </message>
    <message>
        <source>Versions, what went wrong last, and the experiment if you like. Nothing is sent: paste it yourself.</source>
        <translation>버전, 최근에 일어난 문제, 원하면 실험까지 담습니다. 아무것도 전송되지 않으니 직접 붙여 넣으세요.</translation>
    </message>
    <message>
        <source>&amp;With the experiment</source>
        <translation>실험 포함(&amp;W)</translation>
    </message>
    <message>
        <source>With&amp;out it</source>
        <translation>실험 제외(&amp;O)</translation>
    </message>
    <message>
        <source>Copied the report.</source>
        <translation>보고서를 복사했습니다.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>보고서 복사</translation>
    </message>
</context>
<context>
    <name>NameAsking</name>
    <message>
        <source>a name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Give the layout a name.</source>
        <translation>화면 배치의 이름을 입력하세요.</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>English</source>
        <comment>the name of this language</comment>
        <translation>한국어</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>sigmoid</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>SELU</source>
        <translation>SELU</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation>SiLU</translation>
    </message>
    <message>
        <source>Mish</source>
        <translation>Mish</translation>
    </message>
    <message>
        <source>softplus</source>
        <translation>softplus</translation>
    </message>
    <message>
        <source>softsign</source>
        <translation>softsign</translation>
    </message>
    <message>
        <source>hard tanh</source>
        <translation>hard tanh</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>softmax</translation>
    </message>
    <message>
        <source>zeros</source>
        <translation>모두 0</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>정규분포</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>균등분포</translation>
    </message>
    <message>
        <source>truncated normal</source>
        <translation>절단 정규분포</translation>
    </message>
    <message>
        <source>Xavier normal</source>
        <translation>Xavier 정규분포</translation>
    </message>
    <message>
        <source>Xavier uniform</source>
        <translation>Xavier 균등분포</translation>
    </message>
    <message>
        <source>He normal</source>
        <translation>He 정규분포</translation>
    </message>
    <message>
        <source>He uniform</source>
        <translation>He 균등분포</translation>
    </message>
    <message>
        <source>LeCun normal</source>
        <translation>LeCun 정규분포</translation>
    </message>
    <message>
        <source>LeCun uniform</source>
        <translation>LeCun 균등분포</translation>
    </message>
    <message>
        <source>orthogonal</source>
        <translation>직교행렬</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>단위행렬</translation>
    </message>
    <message>
        <source>LSUV</source>
        <translation>LSUV</translation>
    </message>
    <message>
        <source>looks-linear</source>
        <translation>선형처럼 보이는 초기화</translation>
    </message>
    <message>
        <source>cross entropy</source>
        <translation>교차 엔트로피</translation>
    </message>
    <message>
        <source>binary cross entropy</source>
        <translation>이진 교차 엔트로피</translation>
    </message>
    <message>
        <source>mean squared error</source>
        <translation>평균 제곱 오차</translation>
    </message>
    <message>
        <source>mean absolute error</source>
        <translation>평균 절대 오차</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>후버</translation>
    </message>
    <message>
        <source>hinge</source>
        <translation>힌지</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>AdaGrad</source>
        <translation>AdaGrad</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <source>AdaDelta</source>
        <translation>AdaDelta</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>AdaMax</source>
        <translation>AdaMax</translation>
    </message>
    <message>
        <source>Nadam</source>
        <translation>Nadam</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Lion</source>
        <translation>Lion</translation>
    </message>
    <message>
        <source>in steps</source>
        <translation>계단식</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>지수 함수</translation>
    </message>
    <message>
        <source>exponential decay</source>
        <translation>지수 감소</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>코사인</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>워밍업</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>each value</source>
        <translation>원소별</translation>
    </message>
    <message>
        <source>norm of each tensor</source>
        <translation>텐서별 노름</translation>
    </message>
    <message>
        <source>norm of all</source>
        <translation>전체 노름</translation>
    </message>
    <message>
        <source>standardized</source>
        <translation>표준화</translation>
    </message>
    <message>
        <source>min-max</source>
        <translation>최소-최대</translation>
    </message>
    <message>
        <source>normalized</source>
        <translation>정규화</translation>
    </message>
    <message>
        <source>whitened</source>
        <translation>백색화</translation>
    </message>
    <message>
        <source>spirals</source>
        <translation>나선</translation>
    </message>
    <message>
        <source>moons</source>
        <translation>초승달</translation>
    </message>
    <message>
        <source>circles</source>
        <translation>동심원</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>blobs</source>
        <translation>군집</translation>
    </message>
    <message>
        <source>sine</source>
        <translation>사인</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>잡음</translation>
    </message>
    <message>
        <source>made up</source>
        <translation>임의 데이터</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>손글씨 숫자</translation>
    </message>
    <message>
        <source>iris</source>
        <translation>붓꽃</translation>
    </message>
    <message>
        <source>wine</source>
        <translation>와인</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>CSV 파일</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>Name of {layer}</source>
        <translation>{layer}의 이름</translation>
    </message>
    <message>
        <source>Enter takes it, Esc leaves it as it was; without a name it is called {kind}.</source>
        <translation>Enter를 누르면 적용되고 Esc를 누르면 그대로 둡니다. 이름이 없으면 {kind}(이)라고 부릅니다.</translation>
    </message>
</context>
<context>
    <name>NetworkDiagram</name>
    <message>
        <source>The network</source>
        <translation>신경망 그림</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Press play to see the neurons, their weights and the gradients that reach them.</source>
        <translation>재생을 누르면 뉴런과 가중치, 그리고 거기까지 도달하는 그래디언트를 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>NeuronFields</name>
    <message>
        <source>neuron</source>
        <translation>뉴런</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>{name} {first} to {last} (↑ and ↓)</source>
        <translation>{name} {first}부터 {last}까지 (↑, ↓)</translation>
    </message>
</context>
<context>
    <name>NeuronWords</name>
    <message>
        <source>input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>bias b</source>
        <translation>편향 b</translation>
    </message>
    <message>
        <source>x of input {input}</source>
        <translation>입력 {input}의 x</translation>
    </message>
    <message>
        <source>w of input {input}</source>
        <translation>입력 {input}의 w</translation>
    </message>
    <message>
        <source>click to type another {name}: what if?</source>
        <translation>클릭하면 {name}에 다른 값을 넣어 볼 수 있습니다</translation>
    </message>
    <message>
        <source>What if {name} were …</source>
        <translation>{name}의 값을 바꿔 본다면…</translation>
    </message>
    <message>
        <source>Back to the run</source>
        <translation>실행 값으로 돌아가기</translation>
    </message>
    <message>
        <source>what if</source>
        <translation>가정</translation>
    </message>
    <message>
        <source>what if: typed numbers, the run goes on without them</source>
        <translation>가정: 입력한 값이며 실행은 그대로입니다</translation>
    </message>
    <message>
        <source>… {count} more</source>
        <translation>… {count}개 더</translation>
    </message>
    <message>
        <source>piece {piece} of {pieces}; {largest} is larger</source>
        <translation>{pieces}개 조각 중 {piece}번, {largest}번이 더 큼</translation>
    </message>
    <message>
        <source>piece {piece} of {pieces}, the largest</source>
        <translation>{pieces}개 조각 중 {piece}번이 가장 큼</translation>
    </message>
    <message>
        <source>y = {head}(h), in the loss</source>
        <translation>y = {head}(h), 손실 안에서</translation>
    </message>
    <message>
        <source>y = {head}(h)</source>
        <translation>y = {head}(h)</translation>
    </message>
    <message>
        <source>∂L/∂y arrives</source>
        <translation>도달한 ∂L/∂y</translation>
    </message>
    <message>
        <source>∂L/∂h arrives</source>
        <translation>도달한 ∂L/∂h</translation>
    </message>
    <message>
        <source>× 1 (in the loss)</source>
        <translation>× 1 (손실에 포함)</translation>
    </message>
    <message>
        <source>× 1 ({head} ties all answers)</source>
        <translation>× 1 ({head}: 모든 답이 서로 얽힘)</translation>
    </message>
    <message>
        <source>× 1 (it won)</source>
        <translation>× 1 (이긴 조각)</translation>
    </message>
    <message>
        <source>× 0 (another won)</source>
        <translation>× 0 (다른 조각이 이김)</translation>
    </message>
    <message>
        <source>{place}, neuron {unit}, sample {sample}: {count} {count?input|inputs} × weights and bias make h = {pre}, y = {output}. Back: ∂L/∂y {arriving} × slope {slope} = δ {delta}.</source>
        <translation>{place}, 뉴런 {unit}, 샘플 {sample}: 입력 {count}개 × 가중치와 편향으로 h = {pre}, y = {output}. 역전파: ∂L/∂y {arriving} × 기울기 {slope} = δ {delta}.</translation>
    </message>
    <message>
        <source>{place}, neuron {unit}, sample {sample}: {count} {count?input|inputs} × weights and bias make h = {pre}; in the loss, {head}(h) = {output}. Back: ∂L/∂h = δ {delta}.</source>
        <translation>{place}, 뉴런 {unit}, 샘플 {sample}: 입력 {count}개 × 가중치와 편향으로 h = {pre}, 손실 안에서 {head}(h) = {output}. 역전파: ∂L/∂h = δ {delta}.</translation>
    </message>
    <message>
        <source>{place}, neuron {unit}, sample {sample}: {count} {count?input|inputs} × weights and bias make h = {pre}, {head}(h) = {output} with all answers. Back: ∂L/∂h = δ {delta}.</source>
        <translation>{place}, 뉴런 {unit}, 샘플 {sample}: 입력 {count}개 × 가중치와 편향으로 h = {pre}, 모든 답과 함께 {head}(h) = {output}. 역전파: ∂L/∂h = δ {delta}.</translation>
    </message>
    <message>
        <source>∂L/∂b, whole batch</source>
        <translation>∂L/∂b, 배치 전체</translation>
    </message>
    <message>
        <source>‖∂L/∂w‖, whole batch</source>
        <translation>‖∂L/∂w‖, 배치 전체</translation>
    </message>
    <message>
        <source>forward: inputs × weights + bias → φ</source>
        <translation>순전파: 입력 × 가중치 + 편향 → φ</translation>
    </message>
    <message>
        <source>backward: the chain rule</source>
        <translation>오차 역전파: 연쇄 법칙</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>It also goes with the next edit, unless it offers something.</source>
        <translation>고를 것이 없는 알림은 다음에 무언가를 편집해도 사라집니다.</translation>
    </message>
</context>
<context>
    <name>NumberEntry</name>
    <message>
        <source>−12 or 1e-12</source>
        <translation>−12 또는 1e-12</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>A guess, as a number</source>
        <translation>예상하는 값</translation>
    </message>
    <message>
        <source>Second vote. Answers: {count}</source>
        <translation>두 번째 투표, 응답 {count}명</translation>
    </message>
    <message>
        <source>Answers: {count}</source>
        <translation>응답 {count}명</translation>
    </message>
    <message>
        <source>This cannot be read as a number. Write it like 0.5, 1,000 or 1e-12.</source>
        <translation>수로 읽을 수 없습니다. 0.5, 1,000, 1e-12처럼 쓰세요.</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>mixed</source>
        <translation>섞임</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>정수를 입력하세요.</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>숫자를 입력하세요.</translation>
    </message>
    <message>
        <source>Enter at least {low}.</source>
        <translation>{low} 이상의 값을 입력하세요.</translation>
    </message>
    <message>
        <source>Enter a whole number from {low} to {high}.</source>
        <translation>{low}에서 {high} 사이의 정수를 입력하세요.</translation>
    </message>
    <message>
        <source>Enter a number from {low} to {high}.</source>
        <translation>{low}에서 {high} 사이의 값을 입력하세요.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Measured: {value}</source>
        <translation>측정값: {value}</translation>
    </message>
    <message>
        <source>Nearest of {count}: {value}</source>
        <translation>{count}개의 예상 가운데 가장 가까운 값: {value}</translation>
    </message>
    <message>
        <source>··· Drawn here: off by {decades} powers of ten, the mean of all layers</source>
        <translation>··· 강단의 예상: 레이어 평균으로 {decades}자릿수 차이</translation>
    </message>
    <message>
        <source>··· Drawn here: off by {decades} powers of ten, the mean of the layers whose gradient is not zero</source>
        <translation>··· 강단의 예상: 그레이디언트가 0이 아닌 레이어 평균으로 {decades}자릿수 차이</translation>
    </message>
    <message>
        <source>First vote, median of {count}: off by {decades} powers of ten</source>
        <translation>첫 번째 투표, {count}명의 중앙값: {decades}자릿수 차이</translation>
    </message>
    <message>
        <source>– – Median of {count}: off by {decades} powers of ten</source>
        <translation>– – {count}명의 중앙값: {decades}자릿수 차이</translation>
    </message>
</context>
<context>
    <name>OutputNodes</name>
    <message>
        <source>As many as data and cost ask for</source>
        <translation>데이터와 비용함수가 요구하는 만큼</translation>
    </message>
    <message>
        <source>With the tick the number follows data and cost; without it, it stays as it is.</source>
        <translation>켜면 데이터와 비용함수에 맞추어 바뀌고, 끄면 지금 값 그대로 유지됩니다.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>All scenes: arrows and Enter, or a click, go to one</source>
        <translation>모든 장면: 화살표와 Enter 또는 클릭으로 이동</translation>
    </message>
    <message>
        <source>All scenes</source>
        <translation>모든 장면</translation>
    </message>
</context>
<context>
    <name>OwnSection</name>
    <message>
        <source>{kind}, {layers}</source>
        <translation>{kind}, {layers}</translation>
    </message>
</context>
<context>
    <name>PageWords</name>
    <message>
        <source>Scenes</source>
        <translation>장면</translation>
    </message>
    <message>
        <source>What happens is shown when you have answered.</source>
        <translation>답하면 결과를 보여 드립니다.</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>답 공개</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교하기</translation>
    </message>
    <message>
        <source>Your guess</source>
        <translation>나의 예측</translation>
    </message>
    <message>
        <source>Side by side:</source>
        <translation>나란히 놓은 실행:</translation>
    </message>
    <message>
        <source>This page needs scripts to show its runs, and to hide answers until you have guessed.</source>
        <translation>실행을 보여 주고 예측 전에 답을 가려 두려면 이 페이지에 스크립트가 필요합니다.</translation>
    </message>
    <message>
        <source>Made with Backscope. Bars and curves show what was measured in each step of a real run.</source>
        <translation>Backscope로 만들었습니다. 막대와 곡선은 실제 실행의 단계마다 측정한 값입니다.</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>{step}단계</translation>
    </message>
    <message>
        <source>mean of steps {first} to {last}</source>
        <translation>{first}–{last}단계의 평균</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시정지</translation>
    </message>
    <message>
        <source>Step of the run</source>
        <translation>실행의 단계</translation>
    </message>
    <message>
        <source>What the bars show</source>
        <translation>막대로 볼 값</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>레이어</translation>
    </message>
    <message>
        <source>out</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>All values of this step</source>
        <translation>이 단계의 모든 값</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>손실 {loss}</translation>
    </message>
    <message>
        <source>{share} % right</source>
        <translation>정확도 {share} %</translation>
    </message>
    <message>
        <source>at step {step} a number left the precision: the run ends there</source>
        <translation>{step}단계에서 수가 정밀도의 범위를 벗어나 실행이 끝났습니다</translation>
    </message>
    <message>
        <source>step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>exactly 0</source>
        <translation>정확히 0</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>측정하지 않음</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>맞았습니다.</translation>
    </message>
    <message>
        <source>The answer is: {answer}</source>
        <translation>정답은 다음과 같습니다: {answer}</translation>
    </message>
    <message>
        <source>your answer</source>
        <translation>나의 답</translation>
    </message>
    <message>
        <source>You guessed {guess}; measured: {measured}.</source>
        <translation>예측 {guess}, 측정값 {measured}.</translation>
    </message>
    <message>
        <source>This cannot be read as a number. Write it like 0.5, 1,000 or 1e-12.</source>
        <translation>수로 읽을 수 없습니다. 0.5, 1,000, 1e-12처럼 쓰세요.</translation>
    </message>
    <message>
        <source>Measured: {measured}.</source>
        <translation>측정값: {measured}.</translation>
    </message>
    <message>
        <source>The dashed line is yours, the bars were measured.</source>
        <translation>점선은 나의 예측이고 막대는 측정값입니다.</translation>
    </message>
    <message>
        <source>Your guess at each layer: left and right choose the layer, up and down change it</source>
        <translation>레이어별 예측: 왼쪽·오른쪽 키로 레이어를 고르고 위·아래 키로 값을 바꿉니다</translation>
    </message>
    <message>
        <source>measured, and given</source>
        <translation>측정해서 주어진 값</translation>
    </message>
    <message>
        <source>input side</source>
        <translation>입력 쪽</translation>
    </message>
    <message>
        <source>output side</source>
        <translation>출력 쪽</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Drag a layer in</source>
        <translation>레이어를 끌어 놓으세요</translation>
    </message>
    <message>
        <source>Add {layer}</source>
        <translation>{layer} 추가</translation>
    </message>
    <message>
        <source>Drag it into the network, or double-click to add it after the selected layer; so does Enter.</source>
        <translation>신경망으로 끌어 놓거나, 두 번 클릭 또는 Enter로 선택한 레이어 뒤에 추가합니다.</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>Copied the experiment.</source>
        <translation>실험을 복사했습니다.</translation>
    </message>
    <message>
        <source>Open the experiment, or insert its layers?</source>
        <translation>실험을 열까요, 아니면 레이어만 넣을까요?</translation>
    </message>
    <message>
        <source>Open the experiment?</source>
        <translation>실험을 열까요?</translation>
    </message>
    <message>
        <source>The clipboard holds a whole experiment with {layers} {layers?layer|layers}.</source>
        <translation>클립보드에 레이어가 {layers}개인 실험 전체가 있습니다.</translation>
    </message>
    <message>
        <source>A whole experiment</source>
        <translation>실험 전체</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>열기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Insert its layers</source>
        <translation>레이어 넣기(&amp;I)</translation>
    </message>
</context>
<context>
    <name>PhoneButton</name>
    <message>
        <source>Phones: on</source>
        <translation>휴대폰: 켜짐</translation>
    </message>
    <message>
        <source>Phones: off</source>
        <translation>휴대폰: 꺼짐</translation>
    </message>
    <message>
        <source>A page on this machine, on which the room votes by phone (P)</source>
        <translation>강의실에서 휴대폰으로 투표하는 이 컴퓨터의 페이지 (P)</translation>
    </message>
    <message>
        <source>This machine is in no network</source>
        <translation>이 컴퓨터는 통신망에 연결되어 있지 않습니다</translation>
    </message>
    <message>
        <source>{address}  (this machine alone, to try it)</source>
        <translation>{address}  (이 컴퓨터에서만 시험)</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>끄기</translation>
    </message>
</context>
<context>
    <name>PhonePage</name>
    <message>
        <source>Wait for the next question: it will appear here.</source>
        <translation>다음 질문을 기다리세요. 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>The vote is closed. Look at the screen.</source>
        <translation>투표가 끝났습니다. 앞의 화면을 보세요.</translation>
    </message>
    <message>
        <source>Thank you. You can change it until the answer is shown.</source>
        <translation>고맙습니다. 답을 공개할 때까지 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Too many devices have answered: this one is not counted.</source>
        <translation>답한 기기가 너무 많아 이 기기는 세지 않습니다.</translation>
    </message>
    <message>
        <source>This cannot be read as a number, so it is not counted. Write it like 0.5, 1,000 or 1e-12.</source>
        <translation>수로 읽을 수 없어 세지 않았습니다. 0.5, 1,000, 1e-12처럼 쓰세요.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>The lecturer&apos;s machine does not answer at the moment.</source>
        <translation>지금은 강의용 컴퓨터가 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>Drawing needs JavaScript, which is off in this browser.</source>
        <translation>그리려면 JavaScript가 필요한데 이 브라우저에서는 꺼져 있습니다.</translation>
    </message>
    <message>
        <source>Answer with the power of ten: −3 is 10⁻³.</source>
        <translation>10의 지수로 답하세요. −3은 10⁻³입니다.</translation>
    </message>
    <message>
        <source>Answer with a share: 0.92, or 92 %.</source>
        <translation>비율로 답해 주세요: 0.92 또는 92 %.</translation>
    </message>
    <message>
        <source>Draw with your finger how large the gradient of the weights is in each layer.</source>
        <translation>레이어마다 가중치 그래디언트가 얼마나 큰지 손가락으로 그리세요.</translation>
    </message>
    <message>
        <source>The bar at the output was measured; draw on from there.</source>
        <translation>출력의 막대는 측정한 값입니다. 거기서부터 이어서 그려 보세요.</translation>
    </message>
    <message>
        <source>first layer</source>
        <translation>첫 레이어</translation>
    </message>
    <message>
        <source>output</source>
        <translation>출력</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>Go to a step (Ctrl+J); the seconds are training time without pauses</source>
        <translation>단계로 이동(Ctrl+J). 초는 일시정지를 뺀 학습 시간입니다</translation>
    </message>
    <message>
        <source>Go to step</source>
        <translation>이동할 단계</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Run to step</source>
        <translation>이 단계까지 실행</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>The run has come to step {last} so far.</source>
        <translation>실행은 아직 {last}단계까지만 왔습니다.</translation>
    </message>
    <message>
        <source>The run is at step {last} already.</source>
        <translation>실행은 이미 {last}단계에 있습니다.</translation>
    </message>
</context>
<context>
    <name>PlaceToWrite</name>
    <message>
        <source>{name} exists already. Replace it?</source>
        <translation>이미 있는 파일입니다: {name}. 바꿀까요?</translation>
    </message>
    <message>
        <source>It is in the folder {folder}.</source>
        <translation>폴더: {folder}</translation>
    </message>
    <message>
        <source>Replace a file</source>
        <translation>파일 바꾸기</translation>
    </message>
    <message>
        <source>&amp;Other name…</source>
        <translation>다른 이름(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>바꾸기(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>the output</source>
        <translation>출력 레이어</translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation>레이어 {number}</translation>
    </message>
    <message>
        <source>{place} ({name})</source>
        <translation>{place}({name})</translation>
    </message>
    <message>
        <source>epoch {number}</source>
        <translation>에포크 {number}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}초</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes}분 {seconds}초</translation>
    </message>
    <message>
        <source>{layers} and the output</source>
        <translation>{layers}, 출력</translation>
    </message>
    <message>
        <source>layers {first} to {last}</source>
        <translation>레이어 {first}~{last}</translation>
    </message>
    <message>
        <source>layers {list}</source>
        <translation>레이어 {list}</translation>
    </message>
    <message>
        <source>layers {list} and {more} more</source>
        <translation>레이어 {list} 외 {more}개</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>{step}단계</translation>
    </message>
    <message>
        <source>steps {first}–{last}, mean</source>
        <translation>{first}–{last}단계의 평균</translation>
    </message>
</context>
<context>
    <name>Placing</name>
    <message>
        <source>The page for phones cannot be served there. Choose another address.</source>
        <translation>그 주소에서는 휴대폰 페이지를 열 수 없습니다. 다른 주소를 고르세요.</translation>
    </message>
    <message>
        <source>The page for phones is at another address now: use the new code. All votes are kept.</source>
        <translation>휴대폰 페이지의 주소가 바뀌었습니다. 새 코드를 쓰세요. 지금까지의 표는 모두 남아 있습니다.</translation>
    </message>
    <message>
        <source>The page for phones has ended. All votes are kept. Press P to begin it again.</source>
        <translation>휴대폰 페이지가 끝났습니다. 지금까지의 표는 모두 남아 있습니다. P를 누르면 다시 열립니다.</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>Press play to see it here.</source>
        <translation>재생을 누르면 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>recent window</source>
        <translation>최근 구간</translation>
    </message>
    <message>
        <source>fixed scale</source>
        <translation>고정 눈금</translation>
    </message>
    <message>
        <source>nearest recorded: step {step}</source>
        <translation>가장 가까운 기록: {step}단계</translation>
    </message>
    <message>
        <source>This could not be measured: {}</source>
        <translation>측정하지 못했습니다: {}</translation>
    </message>
    <message>
        <source>This was not in sight while the run went on, and the run is over.</source>
        <translation>실행이 이어지는 동안 화면에 없어 기록되지 않았고, 그 실행은 끝났습니다.</translation>
    </message>
    <message>
        <source>This was not in sight before the run ended: reset, and step to see it.</source>
        <translation>학습이 끝나기 전에 화면에 없어 기록되지 않았습니다. 처음으로 돌아가 한 단계씩 진행하면 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>PlotHelp</name>
    <message>
        <source>The size of the error signal at each layer, its root mean square over batch and nodes. Shrinking towards the input it vanishes, growing it explodes.</source>
        <translation>각 레이어에 도달한 오차 신호의 크기로, 배치와 뉴런에 걸친 제곱평균제곱근입니다. 입력 쪽으로 줄어들면 기울기 소실, 커지면 기울기 폭주입니다.</translation>
    </message>
    <message>
        <source>The same measure step by step, one curve per layer: when it falls, and which falls first.</source>
        <translation>같은 측정값을 단계마다, 레이어마다 한 곡선으로 보여 줍니다. 언제 줄어들고 어느 레이어가 먼저 줄어드는지 보입니다.</translation>
    </message>
    <message>
        <source>How far one step moves the weights, compared with how large they are. About a thousandth is healthy.</source>
        <translation>한 단계가 가중치를 그 크기에 비해 얼마나 움직이는지 보여 줍니다. 천분의 1 정도가 적당합니다.</translation>
    </message>
    <message>
        <source>A whole run in one picture: depth against step. Blue is smaller than at the last hidden layer, red is larger, in powers of ten. How far the colours reach is fitted to the run, or chosen in the menu.</source>
        <translation>실행 전체를 깊이와 단계로 한눈에 보여 줍니다. 마지막 은닉 레이어보다 작으면 파랑, 크면 빨강이며 단위는 10의 거듭제곱입니다. 색의 범위는 실행에 맞춰지거나 메뉴에서 고른 대로입니다.</translation>
    </message>
    <message>
        <source>Which factor eats the gradient, and where: the slope of the activation and the weights of each layer, as logarithms, which add up to the total. Blue bars shrink the gradient, red ones make it grow.</source>
        <translation>그래디언트를 어디에서 무엇이 줄이는지 보여 줍니다. 각 레이어의 활성화 함수 기울기와 가중치를 로그로 나타내며, 모두 더하면 전체가 됩니다. 파란 막대는 그래디언트를 줄이고 빨간 막대는 키웁니다.</translation>
    </message>
    <message>
        <source>What the nodes of each layer put out, and what the network answers. Saturated: the slope is below {share} % of its maximum. Dead: the slope is zero for every sample of the batch. The axis is fitted to the numbers, or from 0 to 1 as in textbooks.</source>
        <translation>각 레이어의 뉴런이 내놓는 값과 신경망의 답입니다. 포화: 기울기가 최댓값의 {share} % 미만. 죽음: 배치의 모든 샘플에서 기울기가 0. 축은 값의 범위에 맞춰지거나 교과서처럼 0부터 1까지입니다.</translation>
    </message>
    <message>
        <source>The activation and its slope, over the sums that really occur in the selected layer: where the curve is flat under them, no gradient passes.</source>
        <translation>활성화 함수와 그 기울기를 선택한 레이어에 실제로 나타나는 가중합과 함께 보여 줍니다. 그곳에서 곡선이 평평하면 그래디언트가 지나가지 못합니다.</translation>
    </message>
    <message>
        <source>Neurons as nodes and weights as edges, coloured by their gradient or by their value.</source>
        <translation>뉴런은 노드, 가중치는 선으로 그리고 그래디언트나 값에 따라 색을 입힙니다.</translation>
    </message>
    <message>
        <source>One neuron with its real numbers: inputs times weights plus bias, then the activation; and the chain rule on the way back. What if? Click an input, a weight or the bias and type another number: the run is not touched.</source>
        <translation>뉴런 하나를 실제 숫자로 보여 줍니다. 입력 × 가중치 + 편향 다음에 활성화 함수, 돌아올 때는 연쇄 법칙입니다. 입력, 가중치, 편향을 클릭해 다른 값을 입력해 볼 수 있으며, 실행은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>The samples as they came and as the first layer sees them; with two inputs also where the network draws the line between classes; a click sends a point through One neuron, into the first layer. Samples that are pictures are shown as such.</source>
        <translation>샘플을 원래 모습과 첫 레이어가 보는 모습으로 보여 줍니다. 입력이 둘이면 신경망이 클래스를 나누는 경계도 보이고, 클릭하면 그 점을 &apos;뉴런 하나&apos;에서 첫 레이어에 넣어 봅니다. 그림인 샘플은 그림으로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Which class the network takes each class for: rows are what samples are, columns what it says, and what is right stands on the diagonal. Beside it, how often it is right about each class, on the samples held out and on those for training.</source>
        <translation>신경망이 각 클래스를 무엇으로 답하는지 보여 줍니다. 행은 실제 클래스, 열은 신경망의 답이며, 맞힌 것은 대각선에 있습니다. 옆에는 클래스별 정확도가 검증 샘플과 학습 샘플에 대해 나옵니다.</translation>
    </message>
    <message>
        <source>One backward pass, layer by layer: each layer multiplies the error by its slope and its weights.</source>
        <translation>오차 역전파 한 번을 레이어마다 천천히 보여 줍니다. 각 레이어가 오차에 기울기와 가중치를 곱합니다.</translation>
    </message>
    <message>
        <source>What training lowers, and how often the network is right: on the batch, and on the samples held out. Dashed is the run that it is compared with, which had the same data and the same cost.</source>
        <translation>학습이 줄이는 손실과 신경망이 맞히는 비율을, 배치와 따로 떼어 둔 샘플에 대해 보여 줍니다. 점선은 비교하는 실행으로, 데이터와 비용함수가 같습니다.</translation>
    </message>
    <message>
        <source>Entropy is the number of bits that a distribution needs at least, cross entropy the number with a code made for another; the difference is the divergence of the two.</source>
        <translation>엔트로피는 분포를 담는 데 필요한 최소 비트 수, 교차 엔트로피는 다른 분포에 맞춘 부호를 쓸 때의 비트 수이며, 그 차이가 두 분포의 발산입니다.</translation>
    </message>
</context>
<context>
    <name>PlotMenu</name>
    <message>
        <source>Copy report</source>
        <translation>보고서 복사</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>Keep as reference</source>
        <translation>기준으로 고정</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>수치 복사</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Scale fixed for this run</source>
        <translation>이번 실행의 고정 눈금</translation>
    </message>
    <message>
        <source>Recent window</source>
        <translation>최근 구간</translation>
    </message>
</context>
<context>
    <name>Poster</name>
    <message>
        <source>Nobody has come yet: a firewall or this network may keep phones out.</source>
        <translation>아직 아무도 들어오지 않았습니다. 방화벽이나 통신망이 휴대폰을 막고 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>Anonymous. The page holds this question and nothing else.</source>
        <translation>익명으로 답합니다. 페이지에는 이 질문만 있습니다.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>기본 설정</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>색상</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>Light or dark, and of high contrast where the system asks for it.</source>
        <translation>시스템을 따라 밝게 또는 어둡게, 시스템이 고대비를 요구하면 고대비로 표시합니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>시스템 설정에 맞춤</translation>
    </message>
    <message>
        <source>light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>projector, high contrast</source>
        <translation>프로젝터, 고대비</translation>
    </message>
    <message>
        <source>dark, high contrast</source>
        <translation>어둡게, 고대비</translation>
    </message>
    <message>
        <source>Play at the start</source>
        <translation>시작할 때 재생</translation>
    </message>
    <message>
        <source>Else the network waits at step 0.</source>
        <translation>끄면 0단계에서 기다립니다.</translation>
    </message>
    <message>
        <source>Reopen the last file</source>
        <translation>마지막 파일 다시 열기</translation>
    </message>
    <message>
        <source>At a start without a file.</source>
        <translation>파일 없이 시작할 때 적용됩니다.</translation>
    </message>
    <message>
        <source>Pause while minimised</source>
        <translation>최소화하면 일시정지</translation>
    </message>
    <message>
        <source>It plays on when the window is there again.</source>
        <translation>창이 다시 나타나면 이어서 재생합니다.</translation>
    </message>
    <message>
        <source>Ask before unsaved work goes</source>
        <translation>저장하지 않은 작업이 있으면 먼저 묻기</translation>
    </message>
    <message>
        <source>Else Undo brings it back, and the next start offers it.</source>
        <translation>끄면 실행 취소로 되돌릴 수 있고, 다음 시작 때 복원을 제안합니다.</translation>
    </message>
</context>
<context>
    <name>PresentValues</name>
    <message>
        <source>Input</source>
        <translation>입력 값 전처리</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용함수</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Initializer</source>
        <translation>가중치 초기화</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>최적화 알고리즘</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>노드 개수</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>레이어 개수</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>원본 그대로</translation>
    </message>
    <message>
        <source>mixed, {least} to {most}</source>
        <translation>{least}~{most} 섞임</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>섞임</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>{hidden}, in {slots} slots</source>
        <translation>{hidden} (전체 {slots}칸)</translation>
    </message>
</context>
<context>
    <name>PresentingBar</name>
    <message>
        <source>Leave the presentation</source>
        <translation>발표 끝내기</translation>
    </message>
    <message>
        <source>Leave the presentation (Esc)</source>
        <translation>발표 끝내기 (Esc)</translation>
    </message>
    <message>
        <source>The window is as it was before.</source>
        <translation>창이 발표 전의 모습으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Tuning points</source>
        <translation>튜닝 포인트</translation>
    </message>
    <message>
        <source>A number opens a point: its plot takes the place of the main one, and what is set there can be changed. The same number again brings the main plot back.</source>
        <translation>번호를 누르면 그 포인트의 그래프가 주 그래프 자리에 나타나고, 거기서 설정을 바꿀 수 있습니다. 같은 번호를 다시 누르면 주 그래프로 돌아갑니다.</translation>
    </message>
    <message>
        <source>{point}: {value}</source>
        <translation>{point}: {value}</translation>
    </message>
</context>
<context>
    <name>ProfileWords</name>
    <message>
        <source>δ relative</source>
        <translation>δ 상대값</translation>
    </message>
    <message>
        <source>RMS of δ = ∂L/∂h, divided by that of the last hidden layer</source>
        <translation>δ = ∂L/∂h의 RMS를 마지막 은닉 레이어의 값으로 나눈 것</translation>
    </message>
    <message>
        <source>δ (RMS, relative to last)</source>
        <translation>δ (RMS, 마지막 대비)</translation>
    </message>
    <message>
        <source>δ (RMS)</source>
        <translation>δ (RMS)</translation>
    </message>
    <message>
        <source>changed at step {step}</source>
        <translation>{step}단계에서 변경</translation>
    </message>
    <message>
        <source>norm of ∂L/∂W, coloured by δ</source>
        <translation>∂L/∂W의 노름, 색은 δ 기준</translation>
    </message>
    <message>
        <source>δ, relative to the last hidden layer</source>
        <translation>δ, 마지막 대비</translation>
    </message>
    <message>
        <source>δ, absolute (the last is zero)</source>
        <translation>δ, 실제 값 (마지막이 0)</translation>
    </message>
    <message>
        <source>δ, absolute</source>
        <translation>δ, 실제 값</translation>
    </message>
    <message>
        <source>{place}: beyond the precision</source>
        <translation>{place}: 정밀도의 범위를 벗어남</translation>
    </message>
    <message>
        <source>{place}: δ {value}</source>
        <translation>{place}: δ {value}</translation>
    </message>
    <message>
        <source>{decades} decades from the last</source>
        <translation>마지막 대비 {decades}자릿수</translation>
    </message>
    <message>
        <source>output side</source>
        <translation>출력 쪽</translation>
    </message>
    <message>
        <source>out</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>signal lost below {precision}: {where}</source>
        <translation>{precision}보다 작아 사라진 신호: {where}</translation>
    </message>
    <message>
        <source>no hidden layers</source>
        <translation>은닉 레이어 없음</translation>
    </message>
    <message>
        <source>no gradient to compare with</source>
        <translation>비교할 그래디언트 없음</translation>
    </message>
    <message>
        <source>δ at the first of {count} hidden {count?layer|layers} is {decades} decades from the last ({words})</source>
        <translation>은닉 레이어 {count}개 중 첫 레이어의 δ는 마지막 대비 {decades}자릿수 ({words})</translation>
    </message>
    <message>
        <source>{count} vanishing</source>
        <translation>소실 {count}개</translation>
    </message>
    <message>
        <source>{count} exploding</source>
        <translation>폭주 {count}개</translation>
    </message>
    <message>
        <source>{count} exactly zero</source>
        <translation>정확히 0 {count}개</translation>
    </message>
    <message>
        <source>together</source>
        <translation>함께</translation>
    </message>
    <message>
        <source>δ as bars; weight gradient, signal and update ratio as lines on the same axis</source>
        <translation>δ는 막대로, 가중치 그래디언트·신호·갱신 비율은 같은 축의 선으로</translation>
    </message>
    <message>
        <source>each in its own unit</source>
        <translation>각자의 단위</translation>
    </message>
    <message>
        <source>on one logarithmic axis</source>
        <translation>하나의 로그 축에</translation>
    </message>
    <message>
        <source>{measure}, coloured by δ</source>
        <translation>{measure}, 색은 δ 기준</translation>
    </message>
    <message>
        <source>grey outline, {name}</source>
        <translation>회색 윤곽, {name}</translation>
    </message>
    <message>
        <source>layer: input side</source>
        <translation>레이어: 입력 쪽</translation>
    </message>
</context>
<context>
    <name>Programs</name>
    <message>
        <source>Read them</source>
        <translation>읽어 보기</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>외 {count}개</translation>
    </message>
    <message>
        <source>Go on without the layers that do not exist here?</source>
        <translation>여기에 없는 레이어를 빼고 계속할까요?</translation>
    </message>
    <message>
        <source>Unknown layers</source>
        <translation>알 수 없는 레이어</translation>
    </message>
    <message>
        <source>&amp;Leave them out</source>
        <translation>빼고 계속(&amp;L)</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>드라이브</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1 파일</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>파일 폴더</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>바로 가기</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>알 수 없음</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>찾는 위치(&amp;L):</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>파일 형식(&amp;T):</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>&lt;b&gt;The name &quot;%1&quot; cannot be used.&lt;/b&gt;</source>
        <translation>&lt;b&gt;“%1”(이)라는 이름은 쓸 수 없습니다.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Try using another name, with fewer characters or no punctuation marks.</source>
        <translation>글자 수를 줄이거나 문장 부호를 뺀 다른 이름을 써 보세요.</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Discard</source>
        <translation>저장 안 함</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
</context>
<context>
    <name>QuestionForm</name>
    <message>
        <source>What is asked</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Choices; the marked one is the answer</source>
        <translation>보기 (표시한 것이 정답)</translation>
    </message>
    <message>
        <source>One more choice</source>
        <translation>보기 추가</translation>
    </message>
    <message>
        <source>Choice {number}</source>
        <translation>보기 {number}</translation>
    </message>
    <message>
        <source>Choice {number} is the answer</source>
        <translation>보기 {number}: 정답으로</translation>
    </message>
    <message>
        <source>Remove choice {number}</source>
        <translation>보기 {number} 제거</translation>
    </message>
    <message>
        <source>One of several choices</source>
        <translation>보기 중에서 고르기</translation>
    </message>
    <message>
        <source>A number that is measured</source>
        <translation>측정한 수 맞히기</translation>
    </message>
    <message>
        <source>A profile that is drawn</source>
        <translation>프로필 그리기</translation>
    </message>
    <message>
        <source>How it is answered</source>
        <translation>답하는 방법</translation>
    </message>
    <message>
        <source>The room draws the weight gradient of every layer. What is measured lies over it with the answer.</source>
        <translation>모든 레이어의 가중치 그래디언트를 예상해서 그립니다. 답을 볼 때 측정한 값이 그 위에 겹쳐집니다.</translation>
    </message>
    <message>
        <source>Measured at the last of the scene&apos;s steps; the room&apos;s guesses are shown around it.</source>
        <translation>장면의 마지막 단계에서 잽니다. 예상한 값들은 그 둘레에 보입니다.</translation>
    </message>
</context>
<context>
    <name>RateCurve</name>
    <message>
        <source>Learning rate and critical learning rate over the steps</source>
        <translation>단계별 학습률과 임계 학습률</translation>
    </message>
    <message>
        <source>critical: {rate}</source>
        <translation>임계: {rate}</translation>
    </message>
    <message>
        <source>learning rate: {rate}</source>
        <translation>학습률: {rate}</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>{step}단계</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>None of the selected layers has this setting.</source>
        <translation>선택한 레이어에는 이 설정이 없습니다.</translation>
    </message>
    <message>
        <source>No layer has this setting.</source>
        <translation>이 설정이 있는 레이어가 없습니다.</translation>
    </message>
    <message>
        <source>all layers</source>
        <translation>모든 레이어</translation>
    </message>
    <message>
        <source>For {layers}, now mixed.</source>
        <translation>적용 대상: {layers} (현재 서로 다름)</translation>
    </message>
    <message>
        <source>For {layers}.</source>
        <translation>적용 대상: {layers}</translation>
    </message>
    <message>
        <source>What is changed here, is changed in these layers only.</source>
        <translation>여기서 바꾸면 이 레이어만 바뀝니다.</translation>
    </message>
    <message>
        <source>What is changed here, is changed in all layers (Esc).</source>
        <translation>여기서 바꾸면 모든 레이어가 바뀝니다 (Esc).</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Show in folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Opens the folder in which the file was put.</source>
        <translation>파일이 저장된 폴더를 엽니다.</translation>
    </message>
    <message>
        <source>Nothing is written.</source>
        <translation>아무것도 저장하지 않습니다.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>It also goes by itself.</source>
        <translation>그대로 두어도 곧 사라집니다.</translation>
    </message>
    <message>
        <source>Asking the run for “{plot}”…</source>
        <translation>“{plot}”에 필요한 값을 실행에서 가져오는 중…</translation>
    </message>
    <message>
        <source>Saved “{plot}” as {path}.</source>
        <translation>“{plot}” 저장됨: {path}</translation>
    </message>
    <message>
        <source>Saved “{plot}” of step {step} as {path}.</source>
        <translation>{step}단계의 “{plot}” 저장됨: {path}</translation>
    </message>
    <message>
        <source>Nothing on this system opens folders; the file is {path}.</source>
        <translation>이 시스템에는 폴더를 여는 프로그램이 없습니다. 파일은 {path}에 있습니다.</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Remarks on the program</source>
        <translation>프로그램에 대한 참고 사항</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>모두 복사(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>닫기(&amp;L)</translation>
    </message>
    <message>
        <source>This experiment was not read from a program: paste one, or open its file.</source>
        <translation>이 실험은 프로그램에서 읽은 것이 아닙니다. 프로그램을 붙여 넣거나 그 파일을 여세요.</translation>
    </message>
    <message>
        <source>What was assumed, made up or left out of the pasted program</source>
        <translation>붙여 넣은 프로그램을 읽으면서 가정하거나 임의로 만들거나 뺀 것</translation>
    </message>
    <message>
        <source>What was assumed, made up or left out of {name}</source>
        <translation>{name} 파일을 읽으면서 가정하거나 임의로 만들거나 뺀 것</translation>
    </message>
</context>
<context>
    <name>Repeating</name>
    <message>
        <source>Repeat</source>
        <translation>반복</translation>
    </message>
    <message>
        <source>How many times the selected layers stand in the network, in all</source>
        <translation>선택한 레이어가 신경망에 모두 몇 번 놓일지</translation>
    </message>
    <message>
        <source>{layers}, {count} in all</source>
        <translation>{layers} · 모두 {count}개</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message>
        <source>{count} {count?file is|files are} there already. Replace {count?it|them}?</source>
        <translation>이미 있는 파일이 {count}개 있습니다. 바꿀까요?</translation>
    </message>
    <message>
        <source>Replace files</source>
        <translation>파일 바꾸기</translation>
    </message>
    <message>
        <source>&amp;Keep both, by number</source>
        <translation>번호를 붙여 둘 다 남기기(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Replace all</source>
        <translation>모두 바꾸기(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Restore</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>first run</source>
        <translation>첫 실행</translation>
    </message>
    <message>
        <source>the same again</source>
        <translation>같은 설정으로 다시</translation>
    </message>
    <message>
        <source>now: {what}</source>
        <translation>현재: {what}</translation>
    </message>
    <message>
        <source>reference · {what}</source>
        <translation>기준 · {what}</translation>
    </message>
    <message>
        <source>The present run</source>
        <translation>현재 실행</translation>
    </message>
    <message>
        <source>Undo that leads back to it goes on from step {step}</source>
        <translation>실행 취소로 돌아오면 {step}단계부터 이어집니다</translation>
    </message>
    <message>
        <source>To be looked at: it cannot go on, and played again it begins at step 0</source>
        <translation>보기만 할 수 있습니다. 이어서 학습할 수 없으며, 다시 재생하면 0단계부터 시작합니다</translation>
    </message>
</context>
<context>
    <name>RunButtons</name>
    <message>
        <source>Step</source>
        <translation>한 단계</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>처음으로</translation>
    </message>
    <message>
        <source>One step, then pause (.)</source>
        <translation>한 단계만 진행하고 멈춥니다 (.)</translation>
    </message>
    <message>
        <source>Begin again at step 0 with the same seed (Ctrl+R)</source>
        <translation>같은 시드로 0단계부터 다시 시작합니다 (Ctrl+R)</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>재생 또는 일시정지</translation>
    </message>
    <message>
        <source>Train, or hold still; in the past, replay what is recorded (Space)</source>
        <translation>학습을 진행하거나 멈춥니다. 지난 단계에서는 기록을 재생합니다 (Space)</translation>
    </message>
    <message>
        <source>Training runs, and every instrument shows each step, until you pause. While an earlier step is shown, what is recorded is replayed from there at the chosen speed; the run does as it did, until you return to live.</source>
        <translation>일시정지할 때까지 학습이 진행되고, 모든 그래프가 단계마다 보여 줍니다. 지난 단계를 보고 있으면 거기서부터 기록을 고른 속도로 재생합니다. 최신 단계로 돌아올 때까지 실행 자체는 하던 대로 계속됩니다.</translation>
    </message>
    <message>
        <source>A step is one batch: forward, loss, backward, measures, update.</source>
        <translation>한 단계는 배치 하나입니다. 순전파, 손실, 역전파, 측정, 갱신 순서입니다.</translation>
    </message>
    <message>
        <source>Begins again at step 0 with the same seed: the same weights, the same batches, the same numbers.</source>
        <translation>같은 시드로 0단계부터 다시 시작합니다. 가중치도 배치도 숫자도 모두 같습니다.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시정지</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>Runs of this session</source>
        <translation>이번 세션의 실행</translation>
    </message>
    <message>
        <source>Keep with a &amp;star</source>
        <translation>별표로 보관(&amp;S)</translation>
    </message>
    <message>
        <source>Keep as &amp;reference</source>
        <translation>기준으로 고정(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>최신(&amp;L)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>Nothing to look back at yet. When an edit or Reset begins another run, the one before stays here: from {frames} frames on, or with a star.</source>
        <translation>아직 되돌아볼 실행이 없습니다. 실험을 바꾸거나 &apos;처음으로&apos;를 눌러 새 실행이 시작되면 이전 실행이 여기에 남습니다. {frames}프레임 이상 진행했거나 별표가 있어야 합니다.</translation>
    </message>
    <message>
        <source>{count} {count?run|runs} before the present one, {size} of at most {most} MB: the oldest without a star go first.</source>
        <translation>현재 실행 이전의 실행 {count}개, 최대 {most} MB 중 {size} MB를 씁니다. 별표가 없는 오래된 실행부터 지웁니다.</translation>
    </message>
    <message>
        <source>At most the last three can go on; of older ones the curves stay.</source>
        <translation>최근 세 개까지만 이어서 학습할 수 있고, 더 오래된 것은 곡선만 남습니다.</translation>
    </message>
</context>
<context>
    <name>RunModel</name>
    <message>
        <source>What was changed</source>
        <translation>바꾼 것</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>그래디언트</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계 수</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Kept with a star</source>
        <translation>별표로 보관 중</translation>
    </message>
    <message>
        <source>Without a star</source>
        <translation>별표 없음</translation>
    </message>
</context>
<context>
    <name>RunsButton</name>
    <message>
        <source>The runs of this session: look back at one, keep it, compare with it (Ctrl+H)</source>
        <translation>이번 세션의 실행: 되돌아보고, 보관하고, 비교합니다 (Ctrl+H)</translation>
    </message>
    <message>
        <source>{count} {count?run|runs}</source>
        <translation>실행 {count}개</translation>
    </message>
</context>
<context>
    <name>SceneForm</name>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>Speaker&apos;s notes</source>
        <translation>발표자 노트</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name} ({count})</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>버튼</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>주장</translation>
    </message>
    <message>
        <source>Remove the question</source>
        <translation>질문 제거</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>질문 추가</translation>
    </message>
</context>
<context>
    <name>ScriptFiling</name>
    <message>
        <source>Lectures ({files});;All files (*)</source>
        <translation>강의 ({files});;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Save the lecture</source>
        <translation>강의 저장</translation>
    </message>
    <message>
        <source>Save the changes to {name}?</source>
        <translation>{name}의 변경 사항을 저장할까요?</translation>
    </message>
    <message>
        <source>They are in no file yet.</source>
        <translation>아직 어떤 파일에도 저장되지 않았습니다.</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>저장하지 않은 변경 사항</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>저장했습니다: {name}</translation>
    </message>
    <message>
        <source>Save over {name}, which has changed?</source>
        <translation>{name}: 그사이 바뀐 파일에 덮어쓸까요?</translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation>그사이 바뀐 파일</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>Keep &amp;mine</source>
        <translation>내 것 유지(&amp;M)</translation>
    </message>
    <message>
        <source>Take &amp;theirs</source>
        <translation>파일 내용 가져오기(&amp;T)</translation>
    </message>
    <message>
        <source>lecture</source>
        <translation>강의</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>dense, tanh, 17 …</source>
        <translation>예: Dense, tanh, 17</translation>
    </message>
    <message>
        <source>Find layers</source>
        <translation>레이어 찾기</translation>
    </message>
    <message>
        <source>Name, activation, initializer or number. Enter goes to the next match.</source>
        <translation>이름, 활성화 함수, 초기화 또는 번호. Enter를 누르면 다음 결과로 갑니다.</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Select every match (Alt+Enter)</source>
        <translation>찾은 레이어 모두 선택(Alt+Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기(Esc)</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count}개 찾음</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{count}개 중 {place}번째</translation>
    </message>
</context>
<context>
    <name>SeedField</name>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Where all random numbers start; ↑ and ↓ try the next one</source>
        <translation>모든 난수의 출발점입니다. ↑, ↓로 다른 시드를 써 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Where weights and batches start; data and split start at {seed}; ↑ and ↓ try the next one</source>
        <translation>가중치와 배치가 시작하는 값입니다. 데이터와 분할은 {seed}에서 시작합니다. ↑와 ↓로 다음 값을 시도합니다</translation>
    </message>
</context>
<context>
    <name>SettingEditor</name>
    <message>
        <source>Default ({value})</source>
        <translation>기본값 ({value})</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
</context>
<context>
    <name>SettingMenus</name>
    <message>
        <source>{setting}…</source>
        <translation>{setting}…</translation>
    </message>
    <message>
        <source>{setting} ({unit}):</source>
        <translation>{setting}({unit}):</translation>
    </message>
</context>
<context>
    <name>SettingNames</name>
    <message>
        <source>per sample</source>
        <translation>샘플별</translation>
    </message>
    <message>
        <source>per feature</source>
        <translation>특성별</translation>
    </message>
    <message>
        <source>whole array</source>
        <translation>배열 전체</translation>
    </message>
    <message>
        <source>single (float32)</source>
        <translation>단정밀도 (float32)</translation>
    </message>
    <message>
        <source>logits</source>
        <translation>로짓</translation>
    </message>
    <message>
        <source>probabilities</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>double (float64)</source>
        <translation>배정밀도 (float64)</translation>
    </message>
    <message>
        <source>found out</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>amounts</source>
        <translation>실수</translation>
    </message>
    <message>
        <source>refuse</source>
        <translation>거절</translation>
    </message>
    <message>
        <source>drop row</source>
        <translation>행 버리기</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>point</source>
        <translation>점</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>쉼표</translation>
    </message>
    <message>
        <source>space</source>
        <translation>공백</translation>
    </message>
    <message>
        <source>apostrophe</source>
        <translation>작은따옴표</translation>
    </message>
    <message>
        <source>scaled unit</source>
        <translation>척도 조정 단위</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>조각</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>레이어</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Weights learn</source>
        <translation>가중치 학습</translation>
    </message>
    <message>
        <source>Lock weights</source>
        <translation>가중치 고정</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>노드 개수</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>조각 개수</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Initializer</source>
        <translation>가중치 초기화</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>Bias initializer</source>
        <translation>편향 초기화</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Preprocessing</source>
        <translation>전처리</translation>
    </message>
    <message>
        <source>Scaling of the target</source>
        <translation>정답의 척도 조정</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용함수</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>최적화 알고리즘</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>레이어 개수</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>만든 사람</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>북마크</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Seed of the data</source>
        <translation>데이터 시드</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>검증 비율</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <source>L1 penalty</source>
        <translation>L1 벌점</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>Clipping</source>
        <translation>클리핑</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>감쇠율</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>엡실론</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>베타 1</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>베타 2</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>간격</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>배율</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계 수</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>최솟값</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>한계</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>레이블 스무딩</translation>
    </message>
    <message>
        <source>Smoothness of the loss</source>
        <translation>손실 평활</translation>
    </message>
    <message>
        <source>Answers are</source>
        <translation>답을 읽는 법</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>샘플 수</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>잡음</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스 수</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>특성 수</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>노름</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>기준</translation>
    </message>
    <message>
        <source>Slope below 0</source>
        <translation>음수 쪽 기울기</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>알파</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>표준편차</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>이득</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>델타</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>허용 오차</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>건너뛸 레이어 수</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>배율</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>투영</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Target column</source>
        <translation>정답 열</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열의 역할</translation>
    </message>
    <message>
        <source>Target is</source>
        <translation>정답의 종류</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>결측값</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>Thousands mark</source>
        <translation>천 단위 구분 기호</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>소수점 기호</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Weight gradient at each layer: norm of ∂L/∂W</source>
        <translation>레이어별 가중치 그래디언트: ∂L/∂W의 노름</translation>
    </message>
    <message>
        <source>Draw with the mouse, or press D and use the arrow keys</source>
        <translation>마우스로 그리세요. D를 누르면 화살표 키로도 그릴 수 있습니다</translation>
    </message>
    <message>
        <source>Second vote. Answers: {count}</source>
        <translation>두 번째 투표, 응답 {count}명</translation>
    </message>
    <message>
        <source>Answers: {count}</source>
        <translation>응답 {count}명</translation>
    </message>
    <message>
        <source>input side</source>
        <translation>입력 쪽</translation>
    </message>
    <message>
        <source>output side</source>
        <translation>출력 쪽</translation>
    </message>
    <message>
        <source>out</source>
        <translation>출력</translation>
    </message>
</context>
<context>
    <name>ShowingForm</name>
    <message>
        <source>Plot</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Second plot</source>
        <translation>둘째 그림</translation>
    </message>
    <message>
        <source>Steps at first</source>
        <translation>처음 단계 수</translation>
    </message>
    <message>
        <source>It plays on</source>
        <translation>이어서 재생</translation>
    </message>
    <message>
        <source>The whole window</source>
        <translation>창 전체</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>SizeFields</name>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>Single column</source>
        <translation>1단 너비</translation>
    </message>
    <message>
        <source>Double column</source>
        <translation>2단 너비</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>슬라이드</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>포스터</translation>
    </message>
    <message>
        <source>Own, in millimetres</source>
        <translation>직접 지정(밀리미터)</translation>
    </message>
    <message>
        <source>Own, in pixels</source>
        <translation>직접 지정(픽셀)</translation>
    </message>
</context>
<context>
    <name>SlopeCost</name>
    <message>
        <source>logit z of a sigmoid output</source>
        <translation>시그모이드 출력의 로짓 z</translation>
    </message>
    <message>
        <source>cross entropy</source>
        <translation>교차 엔트로피</translation>
    </message>
    <message>
        <source>squared error</source>
        <translation>제곱 오차</translation>
    </message>
    <message>
        <source>z = {z}, y = {y}, target {target}</source>
        <translation>z = {z}, y = {y}, 정답 {target}</translation>
    </message>
    <message>
        <source>Confidently wrong: squared error multiplies the error by 2y(1 − y) = {slope}, the sigmoid&apos;s flat slope: it learns {times} times more slowly than cross entropy.</source>
        <translation>확신에 차서 틀렸습니다. 제곱 오차의 그래디언트에는 시그모이드의 평평한 기울기 2y(1 − y) = {slope}도 곱해지므로 교차 엔트로피보다 {times}배 느리게 학습합니다.</translation>
    </message>
    <message>
        <source>Confidently right: both costs leave the output alone. Drag z to the other side.</source>
        <translation>확신에 차서 맞혔습니다. 두 비용함수 모두 출력을 그대로 둡니다. z를 반대쪽으로 끌어 보세요.</translation>
    </message>
    <message>
        <source>Undecided: both costs move the output. Drag z to where it is confidently wrong.</source>
        <translation>아직 확신이 없습니다. 두 비용함수 모두 출력을 움직입니다. 확신에 차서 틀린 쪽으로 z를 끌어 보세요.</translation>
    </message>
    <message>
        <source>z {z}: dL/dz {cross} of cross entropy, {squared} of squared error</source>
        <translation>z {z}: dL/dz 교차 엔트로피 {cross}, 제곱 오차 {squared}</translation>
    </message>
    <message>
        <source>cross entropy: y − t</source>
        <translation>교차 엔트로피: y − t</translation>
    </message>
    <message>
        <source>squared error: 2(y − t) · y(1 − y)</source>
        <translation>제곱 오차: 2(y − t) · y(1 − y)</translation>
    </message>
    <message>
        <source>drag z, T changes the target · fixed scale</source>
        <translation>z 끌기, T로 정답 변경 · 고정 눈금</translation>
    </message>
</context>
<context>
    <name>SlowMotion</name>
    <message>
        <source>The way back, layer by layer</source>
        <translation>오차 역전파, 레이어별로</translation>
    </message>
    <message>
        <source>Slow motion</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>Press play: then the gradient can be followed from the loss back to the input.</source>
        <translation>재생을 누르면 손실에서 입력까지 그래디언트를 따라갈 수 있습니다.</translation>
    </message>
    <message>
        <source>out</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>δ (RMS)</source>
        <translation>δ (RMS)</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>레이어</translation>
    </message>
</context>
<context>
    <name>SlowMotionWords</name>
    <message>
        <source>loss L</source>
        <translation>손실 L</translation>
    </message>
    <message>
        <source>∂L/∂y arrives</source>
        <translation>도달한 ∂L/∂y</translation>
    </message>
    <message>
        <source>= δ</source>
        <translation>= δ</translation>
    </message>
    <message>
        <source>δ arrives</source>
        <translation>도달한 δ</translation>
    </message>
    <message>
        <source>{decades} decades since the last hidden layer: {words}</source>
        <translation>마지막 은닉 레이어부터 {decades}자릿수: {words}</translation>
    </message>
    <message>
        <source>‖∂L/∂W‖ = ‖xᵀδ‖</source>
        <translation>‖∂L/∂W‖ = ‖xᵀδ‖</translation>
    </message>
    <message>
        <source>∂L/∂z = δ</source>
        <translation>∂L/∂z = δ</translation>
    </message>
    <message>
        <source>{when}, held · RMS of the gradient</source>
        <translation>{when}, 멈춤 · 그래디언트의 RMS</translation>
    </message>
    <message>
        <source>{when} · RMS of the gradient</source>
        <translation>{when} · 그래디언트의 RMS</translation>
    </message>
</context>
<context>
    <name>Speaker</name>
    <message>
        <source>For the speaker: {lecture}</source>
        <translation>강의자용: {lecture}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>발표자 노트</translation>
    </message>
    <message>
        <source>this scene {scene}</source>
        <translation>이 장면 {scene}</translation>
    </message>
    <message>
        <source>Page Up, Page Down · 1 to 9 a hand · B black · F freeze · O all scenes · N this view · P phones · Esc Esc leave</source>
        <translation>Page Up·Page Down 이동 · 1~9 손 한 명 · B 검은 화면 · F 정지 · O 모든 장면 · N 이 창 · P 휴대폰 · Esc 두 번 끝내기</translation>
    </message>
    <message>
        <source>Z zoom · V vote again · D draw</source>
        <translation>Z 크게 보기 · V 다시 투표 · D 그리기</translation>
    </message>
    <message>
        <source>Answer: {choice}</source>
        <translation>답: {choice}</translation>
    </message>
    <message>
        <source>This is the last scene.</source>
        <translation>마지막 장면입니다.</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>다음: {title}</translation>
    </message>
    <message>
        <source>Guesses from a file…</source>
        <translation>파일에서 예상 읽기…</translation>
    </message>
    <message>
        <source>Guesses from a file</source>
        <translation>파일에서 예상 읽기</translation>
    </message>
    <message>
        <source>Guesses, one a line (*.txt *.csv *.json);;All files (*)</source>
        <translation>한 줄에 하나씩 쓴 예상 (*.txt *.csv *.json);;모든 파일 (*)</translation>
    </message>
</context>
<context>
    <name>Stack</name>
    <message>
        <source>Network</source>
        <translation>레이어 쌓기</translation>
    </message>
    <message>
        <source>One block for each layer; at the right, by how much it magnifies the gradient on the way back.</source>
        <translation>레이어마다 블록 하나이며, 오른쪽은 그래디언트가 돌아올 때 몇 배가 되는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>The length of a block is its number of nodes: drag its right edge, or press ← and →.</source>
        <translation>블록의 길이가 노드 개수입니다. 오른쪽 가장자리를 끌거나 ←와 → 키를 누르세요.</translation>
    </message>
    <message>
        <source>{count} {count?layer|layers}</source>
        <translation>레이어 {count}개</translation>
    </message>
</context>
<context>
    <name>StackDrawing</name>
    <message>
        <source>Drag a layer here</source>
        <translation>레이어를 여기에 끌어 놓으세요</translation>
    </message>
</context>
<context>
    <name>StackMenus</name>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Initializer</source>
        <translation>가중치 초기화</translation>
    </message>
    <message>
        <source>Nodes…</source>
        <translation>노드 개수…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 이동</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 이동</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Name…</source>
        <translation>이름…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>As many nodes as data and cost ask for</source>
        <translation>데이터와 비용함수가 요구하는 노드 개수</translation>
    </message>
    <message>
        <source>Lock weights</source>
        <translation>가중치 고정</translation>
    </message>
    <message>
        <source>They stay as they were drawn; the gradient that reaches them is measured all the same.</source>
        <translation>처음 뽑은 값 그대로 남습니다. 도달하는 그래디언트는 그대로 잽니다.</translation>
    </message>
    <message>
        <source>Skips</source>
        <translation>스킵 연결</translation>
    </message>
    <message>
        <source>Hidden layers that each skip leads around:</source>
        <translation>스킵 연결 하나가 건너뛸 은닉 레이어 개수:</translation>
    </message>
    <message>
        <source>Normalize every layer</source>
        <translation>모든 레이어 정규화</translation>
    </message>
    <message>
        <source>Skip every N layers…</source>
        <translation>레이어 N개마다 스킵 연결…</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>노드 개수</translation>
    </message>
    <message>
        <source>Nodes in each selected layer:</source>
        <translation>선택한 레이어마다의 노드 개수:</translation>
    </message>
    <message>
        <source>Repeat ×N…</source>
        <translation>N번 반복…</translation>
    </message>
    <message>
        <source>Open equal layers</source>
        <translation>같은 레이어 펼치기</translation>
    </message>
    <message>
        <source>Fold equal layers</source>
        <translation>같은 레이어 접기</translation>
    </message>
    <message>
        <source>Open all</source>
        <translation>모두 펼치기</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>모두 접기</translation>
    </message>
</context>
<context>
    <name>StackView</name>
    <message>
        <source>Network</source>
        <translation>레이어 쌓기</translation>
    </message>
</context>
<context>
    <name>StackWords</name>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Input {width}</source>
        <translation>입력 {width}</translation>
    </message>
    <message>
        <source>Output {width}</source>
        <translation>출력 {width}</translation>
    </message>
    <message>
        <source>{activation} in the cost</source>
        <translation>비용함수에 {activation} 포함</translation>
    </message>
    <message>
        <source>weights locked</source>
        <translation>가중치 고정됨</translation>
    </message>
    <message>
        <source>Layer {number} of {count}: {layer}</source>
        <translation>레이어 {number}/{count}: {layer}</translation>
    </message>
    <message>
        <source>, gain {gain}</source>
        <translation>, 이득 {gain}</translation>
    </message>
    <message>
        <source>{inputs} → {outputs}, {count} {count?parameter|parameters}</source>
        <translation>{inputs} → {outputs}, 매개변수 {count}개</translation>
    </message>
    <message>
        <source>The sums as they are: {activation} and its logarithm are part of the cost, as one.</source>
        <translation>합을 그대로 냅니다. {activation} 함수와 로그는 하나로 묶여 비용함수 안에 있습니다.</translation>
    </message>
    <message>
        <source>{gain}: the gradient δ of this layer, compared with that of the layer after it.</source>
        <translation>{gain}: 다음 레이어와 비교한 이 레이어의 그래디언트 δ.</translation>
    </message>
    <message>
        <source>Weights locked: training leaves them as they are; the gradient is measured all the same.</source>
        <translation>가중치를 고정했습니다. 학습해도 바뀌지 않으며, 그래디언트는 그대로 잽니다.</translation>
    </message>
    <message>
        <source>Layers {number} to {last} of {count}, folded: {layer}</source>
        <translation>레이어 {count}개 중 {number}~{last}번, 접힘: {layer}</translation>
    </message>
    <message>
        <source>{count} equal layers: click to fold</source>
        <translation>같은 레이어 {count}개: 클릭하면 접힙니다</translation>
    </message>
    <message>
        <source>{count} equal layers: click to open</source>
        <translation>같은 레이어 {count}개: 클릭하면 펼쳐집니다</translation>
    </message>
    <message>
        <source>The short way begins here: drag it up or down, or press Ctrl+→ and Ctrl+←.</source>
        <translation>스킵 연결이 여기서 시작합니다. 위아래로 끌거나 Ctrl+→, Ctrl+←를 누르세요.</translation>
    </message>
    <message>
        <source>{units} {units?node|nodes}. Drag to change; each doubling makes the bar longer by the same amount.</source>
        <translation>노드 {units}개. 끌어서 바꿀 수 있습니다. 두 배가 될 때마다 막대가 같은 길이만큼 늘어납니다.</translation>
    </message>
    <message>
        <source>{gain}: the gradient δ before these {count} layers, compared with that after them.</source>
        <translation>{gain}: 이 레이어 {count}개 앞의 그래디언트 δ를 뒤의 것과 비교한 값입니다.</translation>
    </message>
    <message>
        <source>The bar along the lower edge is as long as its bar in the profile is high.</source>
        <translation>아래쪽 막대의 길이는 프로필 막대의 높이와 같습니다.</translation>
    </message>
</context>
<context>
    <name>StageButtons</name>
    <message>
        <source>One layer towards the output (←)</source>
        <translation>출력 쪽으로 한 레이어 (←)</translation>
    </message>
    <message>
        <source>Play the way back, layer by layer (Enter)</source>
        <translation>레이어별로 역전파 재생 (Enter)</translation>
    </message>
    <message>
        <source>One layer towards the input (→)</source>
        <translation>입력 쪽으로 한 레이어 (→)</translation>
    </message>
</context>
<context>
    <name>Stalls</name>
    <message>
        <source>Restart the engine</source>
        <translation>엔진 다시 시작</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Looking back at a run</source>
        <translation>지난 실행을 보는 중</translation>
    </message>
    <message>
        <source>Replaying</source>
        <translation>기록 재생 중</translation>
    </message>
    <message>
        <source>Run ended</source>
        <translation>학습 종료</translation>
    </message>
    <message>
        <source>Over: Play begins at step 0</source>
        <translation>끝난 실행: 재생하면 0단계부터 시작</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시정지</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <source>Training · {speed} steps/s</source>
        <translation>학습 중 · 초당 {speed}단계</translation>
    </message>
    <message>
        <source>{layers} {layers?layer|layers} · {parameters} {parameters?parameter|parameters}</source>
        <translation>레이어 {layers}개 · 매개변수 {parameters}개</translation>
    </message>
    <message>
        <source>live at step {step}</source>
        <translation>현재 {step}단계</translation>
    </message>
</context>
<context>
    <name>StepAsking</name>
    <message>
        <source>A number of steps, or of epochs: 1,200 or 5e</source>
        <translation>단계 수 또는 에포크 수: 1,200 또는 5e</translation>
    </message>
    <message>
        <source>A whole number of steps, such as 1,200, or of epochs, such as 5e.</source>
        <translation>단계 수(예: 1,200)나 에포크 수(예: 5e)를 정수로 쓰세요.</translation>
    </message>
</context>
<context>
    <name>StepUnit</name>
    <message>
        <source>Axes in steps</source>
        <translation>축: 단계</translation>
    </message>
    <message>
        <source>Axes in epochs</source>
        <translation>축: 에포크</translation>
    </message>
    <message>
        <source>Axes in seconds</source>
        <translation>축: 초</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>training time (s)</source>
        <translation>학습 시간(초)</translation>
    </message>
    <message>
        <source>training time (min)</source>
        <translation>학습 시간(분)</translation>
    </message>
    <message>
        <source>training time (h)</source>
        <translation>학습 시간(시간)</translation>
    </message>
</context>
<context>
    <name>SteppedPlot</name>
    <message>
        <source>Steps {first} to {last}</source>
        <translation>{first}~{last}단계</translation>
    </message>
    <message>
        <source>Same steps as in the other plots</source>
        <translation>다른 그래프와 같은 단계</translation>
    </message>
    <message>
        <source>Steps of its own</source>
        <translation>이 그래프만의 단계</translation>
    </message>
</context>
<context>
    <name>Submissions</name>
    <message>
        <source>Submissions ({files});;All files (*)</source>
        <translation>제출물 ({files});;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Overlay submissions</source>
        <translation>제출물 겹쳐 보기</translation>
    </message>
</context>
<context>
    <name>TabRows</name>
    <message>
        <source>Plots in one place</source>
        <translation>한자리에 있는 그래프들</translation>
    </message>
    <message>
        <source>A double click, or F9, gives the plot all the room</source>
        <translation>두 번 클릭하거나 F9를 누르면 그래프가 전체를 차지합니다</translation>
    </message>
    <message>
        <source>These plots share a place: ← and → bring one to the front, a double click or F9 gives it all the room. A tab can be dragged to another place.</source>
        <translation>이 그래프들은 한자리를 함께 씁니다. ←와 →로 하나를 앞으로 가져오고, 두 번 클릭하거나 F9를 누르면 전체를 차지합니다. 탭은 다른 자리로 끌 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>TablePreview</name>
    <message>
        <source>separator: {separator} · {header}</source>
        <translation>구분자: {separator} · {header}</translation>
    </message>
    <message>
        <source>Preview of a table</source>
        <translation>표 미리 보기</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Enter chooses what a column is for.</source>
        <translation>Enter를 누르면 열의 역할을 고릅니다.</translation>
    </message>
    <message>
        <source>Use this table</source>
        <translation>이 표 사용</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Find everything out anew</source>
        <translation>모두 다시 자동으로</translation>
    </message>
</context>
<context>
    <name>TableWords</name>
    <message>
        <source>target</source>
        <translation>정답</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>특성</translation>
    </message>
    <message>
        <source>category</source>
        <translation>범주</translation>
    </message>
    <message>
        <source>ignore</source>
        <translation>무시</translation>
    </message>
    <message>
        <source>target: what is to be predicted</source>
        <translation>정답: 예측할 값</translation>
    </message>
    <message>
        <source>feature: a number to learn from</source>
        <translation>특성: 학습에 쓰는 숫자</translation>
    </message>
    <message>
        <source>category: one-hot, an input for each value</source>
        <translation>범주: 원-핫, 값마다 입력 하나</translation>
    </message>
    <message>
        <source>number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>쉼표</translation>
    </message>
    <message>
        <source>point</source>
        <translation>점</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>세미콜론</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>space</source>
        <translation>공백</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>세로줄</translation>
    </message>
    <message>
        <source>apostrophe</source>
        <translation>작은따옴표</translation>
    </message>
    <message>
        <source>found out: {what}</source>
        <translation>자동: {what}</translation>
    </message>
    <message>
        <source>found out</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>names in the first row</source>
        <translation>첫 행이 열 이름</translation>
    </message>
    <message>
        <source>no names: columns have numbers</source>
        <translation>열 이름 없음: 번호로 부름</translation>
    </message>
    <message>
        <source>{n} {n?line|lines} above the table left out</source>
        <translation>표 위의 {n}줄은 제외함</translation>
    </message>
    <message>
        <source>lines that begin with # left out</source>
        <translation>#으로 시작하는 줄은 제외함</translation>
    </message>
    <message>
        <source>the line sep= obeyed</source>
        <translation>sep= 줄을 따름</translation>
    </message>
    <message>
        <source>column &quot;{name}&quot; counts the rows: ignore it if it only says which row it is</source>
        <translation>“{name}” 열은 행을 셉니다. 몇 번째 행인지만 알려 준다면 무시로 두세요</translation>
    </message>
    <message>
        <source>{n} {n?row|rows}</source>
        <translation>{n}행</translation>
    </message>
    <message>
        <source>{n} {n?feature|features}</source>
        <translation>특성 {n}개</translation>
    </message>
    <message>
        <source>{n} {n?class|classes}</source>
        <translation>클래스 {n}개</translation>
    </message>
    <message>
        <source>1 amount</source>
        <translation>실수 1개</translation>
    </message>
</context>
<context>
    <name>Tally</name>
    <message>
        <source>Right: {right} of {count}</source>
        <translation>{count}명 중 {right}명이 맞혔습니다</translation>
    </message>
    <message>
        <source>{choice} · {count}</source>
        <translation>{choice} · {count}명</translation>
    </message>
    <message>
        <source>Right: {right} of {count}, at first {before} of {of}</source>
        <translation>정답 {count}명 중 {right}명, 처음에는 {of}명 중 {before}명</translation>
    </message>
    <message>
        <source>{choice} · {before} → {count}</source>
        <translation>{choice} · {before} → {count}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Previous step</source>
        <translation>이전 단계</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>다음 단계</translation>
    </message>
    <message>
        <source>Show the recorded steps again and again</source>
        <translation>기록된 단계를 되풀이해서 보기</translation>
    </message>
    <message>
        <source>Jump to</source>
        <translation>바로 가기</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>최신</translation>
    </message>
    <message>
        <source>Show what happens now (Alt+End)</source>
        <translation>지금 일어나는 일 보기 (Alt+End)</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>시간 축</translation>
    </message>
    <message>
        <source>Drag to any recorded step; with Shift, over the steps that are to be looped</source>
        <translation>끌어서 기록된 단계로 이동합니다. Shift를 누른 채 끌면 되풀이할 구간을 고릅니다</translation>
    </message>
    <message>
        <source>Kept: the next runs are compared with this one.</source>
        <translation>고정했습니다. 다음 실행을 이 실행과 비교합니다.</translation>
    </message>
    <message>
        <source>No reference is kept.</source>
        <translation>고정한 기준이 없습니다.</translation>
    </message>
    <message>
        <source>Paused at step {step}, as asked.</source>
        <translation>요청한 {step}단계에서 멈췄습니다.</translation>
    </message>
    <message>
        <source>Paused: the verdict changed at step {step}.</source>
        <translation>멈춤: {step}단계에서 진단이 달라졌습니다.</translation>
    </message>
    <message>
        <source>live</source>
        <translation>최신 단계</translation>
    </message>
    <message>
        <source>Show the step at which it happened first</source>
        <translation>처음 일어난 단계 보기</translation>
    </message>
    <message>
        <source>Every recorded step of the run. What it shows is shown everywhere, until you return to live.</source>
        <translation>실행에서 기록된 모든 단계입니다. 최신 단계로 돌아갈 때까지 여기서 고른 단계가 모든 곳에 표시됩니다.</translation>
    </message>
    <message>
        <source>Old steps are kept in bins of several, each with its least, mean and largest value.</source>
        <translation>오래된 단계는 여러 개씩 묶어 최솟값, 평균, 최댓값만 남깁니다.</translation>
    </message>
</context>
<context>
    <name>TitleBar</name>
    <message>
        <source>Back to its place</source>
        <translation>제자리로</translation>
    </message>
    <message>
        <source>Maximise</source>
        <translation>최대화</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>{what} (F9, or a double click on the bar)</source>
        <translation>{what} (F9 또는 막대를 두 번 클릭)</translation>
    </message>
    <message>
        <source>Drag it to move the card beside, below or behind another, or move it with Ctrl+Shift and an arrow key; double click to see it alone.</source>
        <translation>끌면 그래프를 다른 그래프의 옆이나 아래, 뒤로 옮깁니다. Ctrl+Shift와 화살표 키로도 옮길 수 있습니다. 두 번 클릭하면 그 그래프만 크게 봅니다.</translation>
    </message>
    <message>
        <source>Hide; the View menu brings it back</source>
        <translation>숨기기: 보기 메뉴에서 다시 켤 수 있습니다</translation>
    </message>
</context>
<context>
    <name>TitlePage</name>
    <message>
        <source>{count} {count?character|characters} of what was pasted had no room: notes hold at most {most}.</source>
        <translation>붙여 넣은 글 가운데 {count}자는 들어갈 자리가 없었습니다. 메모는 최대 {most}자입니다.</translation>
    </message>
    <message>
        <source>Title, author, notes</source>
        <translation>제목, 만든 사람, 메모</translation>
    </message>
    <message>
        <source>They go with the file and every export, and change nothing of the run.</source>
        <translation>파일과 모든 내보내기에 함께 저장되며, 실행은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>닫기(&amp;L)</translation>
    </message>
</context>
<context>
    <name>TracedPlot</name>
    <message>
        <source>steps {first}–{last}</source>
        <translation>{first}–{last}단계</translation>
    </message>
    <message>
        <source>step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>… {count} more</source>
        <translation>… {count}개 더</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Korean or English (Ctrl+L)</source>
        <translation>한국어 또는 영어 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Light or dark (Ctrl+T)</source>
        <translation>밝게 또는 어둡게 (Ctrl+T)</translation>
    </message>
    <message>
        <source>Same data, new weights</source>
        <translation>같은 데이터, 새 가중치</translation>
    </message>
    <message>
        <source>Same data, new weights: draws another seed (Ctrl+E)</source>
        <translation>같은 데이터, 새 가중치: 다른 시드를 뽑습니다 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>밝게 또는 어둡게</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>발표</translation>
    </message>
    <message>
        <source>The whole screen and large type for a lecture; Escape ends it (F5)</source>
        <translation>강의용 전체 화면과 큰 글자, Esc로 끝냅니다 (F5)</translation>
    </message>
    <message>
        <source>How the window is laid out (Ctrl+Shift+1 to 4)</source>
        <translation>화면 배치 (Ctrl+Shift+1~4)</translation>
    </message>
    <message>
        <source>Layout: {name}</source>
        <translation>화면 배치: {name}</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>A plot and the verdict on the whole screen, to be read from the last row. Space plays, Escape ends it.</source>
        <translation>그래프와 진단을 맨 뒷줄에서도 읽히도록 전체 화면에 보여 줍니다. 스페이스로 재생하고 Esc로 끝냅니다.</translation>
    </message>
    <message>
        <source>The data and their split stay as they are, and weights and batches are drawn anew: is it luck?</source>
        <translation>데이터와 분할은 그대로 두고 가중치와 배치를 새로 뽑습니다. 우연이었는지 확인해 보세요.</translation>
    </message>
    <message>
        <source>As fast as it goes</source>
        <translation>가능한 한 빠르게</translation>
    </message>
    <message>
        <source>One step per second</source>
        <translation>초당 1단계</translation>
    </message>
    <message>
        <source>At most {number} steps per second</source>
        <translation>초당 최대 {number}단계</translation>
    </message>
    <message>
        <source>Korean or English</source>
        <translation>한국어 또는 영어</translation>
    </message>
    <message>
        <source>{speed} ([ and ])</source>
        <translation>{speed} ([ 키와 ] 키)</translation>
    </message>
    <message>
        <source>How many steps per second, five levels from one to as fast as it goes. It changes no number of the run.</source>
        <translation>초당 단계 수로, 1단계에서 가능한 한 빠르게까지 다섯 수준입니다. 실행의 숫자는 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Weights, batches and data are drawn from it: the same seed gives the same run, to the last bit.</source>
        <translation>가중치, 배치, 데이터가 여기에서 나옵니다. 시드가 같으면 실행도 마지막 비트까지 같습니다.</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>화면 배치</translation>
    </message>
    <message>
        <source>Four arrangements: to build, to watch, to understand and to present. Each stays as you leave it.</source>
        <translation>만들기, 관찰, 이해, 발표의 네 가지 화면 배치입니다. 저마다 마지막 모습 그대로 남습니다.</translation>
    </message>
</context>
<context>
    <name>TryButton</name>
    <message>
        <source>Try it</source>
        <translation>적용해 보기</translation>
    </message>
    <message>
        <source>Makes this edit and begins the run anew; undo takes it back</source>
        <translation>이렇게 바꾸고 처음부터 다시 실행합니다. 실행 취소로 되돌릴 수 있습니다</translation>
    </message>
</context>
<context>
    <name>UndoSteps</name>
    <message>
        <source>Nothing was edited yet</source>
        <translation>아직 편집한 것이 없습니다</translation>
    </message>
    <message>
        <source>as it was at first</source>
        <translation>처음 상태</translation>
    </message>
</context>
<context>
    <name>UndoWords</name>
    <message>
        <source>Undo: {what}</source>
        <translation>실행 취소: {what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>다시 실행: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>insert layer</source>
        <translation>레이어 추가</translation>
    </message>
    <message>
        <source>remove layer</source>
        <translation>레이어 삭제</translation>
    </message>
    <message>
        <source>move layer</source>
        <translation>레이어 이동</translation>
    </message>
    <message>
        <source>cut layers</source>
        <translation>레이어 잘라내기</translation>
    </message>
    <message>
        <source>paste layers</source>
        <translation>레이어 붙여넣기</translation>
    </message>
    <message>
        <source>normalize every layer</source>
        <translation>모든 레이어 정규화</translation>
    </message>
    <message>
        <source>skip layers</source>
        <translation>스킵 연결 넣기</translation>
    </message>
    <message>
        <source>repeat layers</source>
        <translation>레이어 반복</translation>
    </message>
    <message>
        <source>duplicate layers</source>
        <translation>레이어 복제</translation>
    </message>
    <message>
        <source>change layer</source>
        <translation>레이어 변경</translation>
    </message>
    <message>
        <source>number of nodes</source>
        <translation>노드 개수</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>initializer</source>
        <translation>가중치 초기화</translation>
    </message>
    <message>
        <source>output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>name a layer</source>
        <translation>레이어 이름 붙이기</translation>
    </message>
    <message>
        <source>lock weights</source>
        <translation>가중치 고정</translation>
    </message>
    <message>
        <source>unlock weights</source>
        <translation>가중치 고정 해제</translation>
    </message>
    <message>
        <source>title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>author</source>
        <translation>만든 사람</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>preprocessing</source>
        <translation>입력 값 전처리</translation>
    </message>
    <message>
        <source>target scaling</source>
        <translation>정답의 척도 조정</translation>
    </message>
    <message>
        <source>cost function</source>
        <translation>비용함수</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>최적화 알고리즘</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>new weights</source>
        <translation>새 가중치</translation>
    </message>
    <message>
        <source>new data</source>
        <translation>새 데이터</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>held-out share</source>
        <translation>검증 비율</translation>
    </message>
    <message>
        <source>set bookmark</source>
        <translation>북마크</translation>
    </message>
    <message>
        <source>remove bookmark</source>
        <translation>북마크 제거</translation>
    </message>
    <message>
        <source>try the remedy</source>
        <translation>제안 적용</translation>
    </message>
    <message>
        <source>open experiment</source>
        <translation>실험 열기</translation>
    </message>
    <message>
        <source>paste an experiment</source>
        <translation>실험 붙여넣기</translation>
    </message>
    <message>
        <source>read a program</source>
        <translation>프로그램 읽기</translation>
    </message>
    <message>
        <source>revert</source>
        <translation>저장한 상태로 되돌리기</translation>
    </message>
    <message>
        <source>take the file as it is</source>
        <translation>파일 내용 가져오기</translation>
    </message>
    <message>
        <source>restore unsaved work</source>
        <translation>저장하지 않은 작업 복원</translation>
    </message>
    <message>
        <source>title of the lecture</source>
        <translation>강의 제목</translation>
    </message>
    <message>
        <source>add a scene</source>
        <translation>장면 추가</translation>
    </message>
    <message>
        <source>duplicate a scene</source>
        <translation>장면 복제</translation>
    </message>
    <message>
        <source>delete a scene</source>
        <translation>장면 삭제</translation>
    </message>
    <message>
        <source>move a scene</source>
        <translation>장면 이동</translation>
    </message>
    <message>
        <source>another experiment in a scene</source>
        <translation>장면의 실험 바꾸기</translation>
    </message>
    <message>
        <source>title of a scene</source>
        <translation>장면 제목</translation>
    </message>
    <message>
        <source>text of a scene</source>
        <translation>장면 본문</translation>
    </message>
    <message>
        <source>speaker&apos;s notes</source>
        <translation>발표자 노트</translation>
    </message>
    <message>
        <source>plots of a scene</source>
        <translation>장면의 그림</translation>
    </message>
    <message>
        <source>steps of a scene</source>
        <translation>장면의 단계 수</translation>
    </message>
    <message>
        <source>whether a scene plays</source>
        <translation>장면의 재생 여부</translation>
    </message>
    <message>
        <source>what is asked</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>words of a choice</source>
        <translation>보기의 글</translation>
    </message>
    <message>
        <source>which choice is right</source>
        <translation>정답</translation>
    </message>
    <message>
        <source>add a choice</source>
        <translation>보기 추가</translation>
    </message>
    <message>
        <source>remove a choice</source>
        <translation>보기 제거</translation>
    </message>
    <message>
        <source>add a question</source>
        <translation>질문 추가</translation>
    </message>
    <message>
        <source>remove a question</source>
        <translation>질문 제거</translation>
    </message>
    <message>
        <source>words of a button</source>
        <translation>버튼의 글</translation>
    </message>
    <message>
        <source>what a button does</source>
        <translation>버튼의 동작</translation>
    </message>
    <message>
        <source>add a button</source>
        <translation>버튼 추가</translation>
    </message>
    <message>
        <source>remove a button</source>
        <translation>버튼 제거</translation>
    </message>
    <message>
        <source>how a question is answered</source>
        <translation>답하는 방법</translation>
    </message>
    <message>
        <source>the number that is asked for</source>
        <translation>묻는 수</translation>
    </message>
    <message>
        <source>what is claimed of a scene</source>
        <translation>장면의 주장</translation>
    </message>
    <message>
        <source>add a claim</source>
        <translation>주장 추가</translation>
    </message>
    <message>
        <source>remove a claim</source>
        <translation>주장 제거</translation>
    </message>
</context>
<context>
    <name>UpdateRatio</name>
    <message>
        <source>Update ratio</source>
        <translation>갱신 비율</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>{place}: {ratio} of its weights in one step</source>
        <translation>{place}: 한 단계에 가중치의 {ratio}</translation>
    </message>
    <message>
        <source>{place}: its weights are locked</source>
        <translation>{place}: 가중치를 고정했습니다</translation>
    </message>
    <message>
        <source>Press play to see how far each step moves the weights of each layer.</source>
        <translation>재생을 누르면 각 단계가 레이어의 가중치를 얼마나 움직이는지 보입니다.</translation>
    </message>
    <message>
        <source>output side</source>
        <translation>출력 쪽</translation>
    </message>
    <message>
        <source>unstable</source>
        <translation>불안정</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>학습 정체</translation>
    </message>
    <message>
        <source>above {limit}: unstable</source>
        <translation>{limit} 초과: 불안정</translation>
    </message>
    <message>
        <source>about {limit}: a healthy rule of thumb</source>
        <translation>약 {limit}: 정상으로 보는 경험칙</translation>
    </message>
    <message>
        <source>below {limit}: frozen</source>
        <translation>{limit} 미만: 학습 정체</translation>
    </message>
    <message>
        <source>median {value}</source>
        <translation>중앙값 {value}</translation>
    </message>
    <message>
        <source>out</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>update ratio</source>
        <translation>갱신 비율</translation>
    </message>
    <message>
        <source>median over the layers</source>
        <translation>레이어 중앙값</translation>
    </message>
    <message>
        <source>{place}: no weights to compare with</source>
        <translation>{place}: 비교할 가중치가 없음</translation>
    </message>
    <message>
        <source>size of the update ÷ size of the weights</source>
        <translation>갱신의 크기 ÷ 가중치의 크기</translation>
    </message>
    <message>
        <source>{when}: the median update is {median} of the weights; {frozen} {frozen?layer|layers} below {low}, {unstable} above {high}, {zero} not moving at all.</source>
        <translation>{when}: 갱신의 중앙값은 가중치의 {median}. {low} 미만 {frozen}개, {high} 초과 {unstable}개, 전혀 움직이지 않음 {zero}개.</translation>
    </message>
    <message>
        <source>{when}: no layer has an update ratio.</source>
        <translation>{when}: 갱신 비율이 있는 레이어가 없습니다.</translation>
    </message>
    <message>
        <source>no ratio, all weights are zero: {layers}</source>
        <translation>비율 없음, 가중치가 모두 0: {layers}</translation>
    </message>
    <message>
        <source>layer: input side</source>
        <translation>레이어: 입력 쪽</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>&amp;New</source>
        <translation>새로 만들기(&amp;N)</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>새 창(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>E&amp;xamples…</source>
        <translation>예제 모아 보기(&amp;X)…</translation>
    </message>
    <message>
        <source>Open lecture…</source>
        <translation>강의 열기…</translation>
    </message>
    <message>
        <source>Export lecture…</source>
        <translation>강의 내보내기…</translation>
    </message>
    <message>
        <source>Overlay sub&amp;missions…</source>
        <translation>제출물 겹쳐 보기(&amp;M)…</translation>
    </message>
    <message>
        <source>Ne&amp;w lecture from this state</source>
        <translation>이 상태로 새 강의(&amp;W)</translation>
    </message>
    <message>
        <source>Add this state to the &amp;lecture</source>
        <translation>이 상태를 강의에 추가(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Title, author, notes…</source>
        <translation>제목, 만든 사람, 메모(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>복사본 저장(&amp;C)…</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>저장한 상태로 되돌리기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;All plots into a folder…</source>
        <translation>모든 그래프를 폴더로(&amp;A)…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>닫기(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>Cu&amp;t layers</source>
        <translation>레이어 잘라내기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy layers</source>
        <translation>레이어 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the &amp;experiment</source>
        <translation>실험 복사(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Delete layers</source>
        <translation>레이어 삭제(&amp;D)</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>기본 설정(&amp;F)…</translation>
    </message>
    <message>
        <source>Select &amp;all layers</source>
        <translation>모든 레이어 선택(&amp;A)</translation>
    </message>
    <message>
        <source>D&amp;uplicate layers</source>
        <translation>레이어 복제(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Normalize every layer</source>
        <translation>모든 레이어 정규화(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;kip every N layers…</source>
        <translation>레이어 N개마다 스킵 연결(&amp;K)…</translation>
    </message>
    <message>
        <source>Na&amp;me the layer</source>
        <translation>레이어 이름 붙이기(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Lock weights</source>
        <translation>가중치 고정(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Table of layers…</source>
        <translation>레이어 표(&amp;T)…</translation>
    </message>
    <message>
        <source>Move towards the &amp;input</source>
        <translation>입력 쪽으로 이동(&amp;I)</translation>
    </message>
    <message>
        <source>Move towards the &amp;output</source>
        <translation>출력 쪽으로 이동(&amp;O)</translation>
    </message>
    <message>
        <source>한국어</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Projector &amp;colours</source>
        <translation>프로젝터 색상(&amp;C)</translation>
    </message>
    <message>
        <source>Follow the &amp;recent window</source>
        <translation>눈금을 최근 구간에 맞추기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Larger type</source>
        <translation>글자 크게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller type</source>
        <translation>글자 작게(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Normal type</source>
        <translation>글자 기본 크기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>전체 화면(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Build</source>
        <translation>만들기(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>관찰(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Understand</source>
        <translation>이해(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>발표(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Save layout as…</source>
        <translation>화면 배치를 다른 이름으로 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Re&amp;name this layout…</source>
        <translation>이 화면 배치 이름 바꾸기(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Delete this layout…</source>
        <translation>이 화면 배치 삭제(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>화면 배치 초기화(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Maximise plot</source>
        <translation>그래프 최대화(&amp;M)</translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <translation>별도 창에서 보기</translation>
    </message>
    <message>
        <source>D&amp;uplicate plot</source>
        <translation>그래프 사본 만들기(&amp;U)</translation>
    </message>
    <message>
        <source>Remove this cop&amp;y</source>
        <translation>이 사본 없애기(&amp;Y)</translation>
    </message>
    <message>
        <source>To the &amp;left</source>
        <translation>왼쪽으로(&amp;L)</translation>
    </message>
    <message>
        <source>To the &amp;right</source>
        <translation>오른쪽으로(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Upwards</source>
        <translation>위로(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Downwards</source>
        <translation>아래로(&amp;D)</translation>
    </message>
    <message>
        <source>Tuning po&amp;ints</source>
        <translation>튜닝 포인트(&amp;I)</translation>
    </message>
    <message>
        <source>Net&amp;work</source>
        <translation>레이어 쌓기(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>재생 또는 일시정지(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>한 단계(&amp;S)</translation>
    </message>
    <message>
        <source>Run &amp;to step…</source>
        <translation>단계까지 실행(&amp;T)…</translation>
    </message>
    <message>
        <source>Run until the verdict &amp;changes</source>
        <translation>진단이 바뀔 때까지 실행(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>처음으로(&amp;R)</translation>
    </message>
    <message>
        <source>Same data, new weig&amp;hts</source>
        <translation>같은 데이터, 새 가중치(&amp;H)</translation>
    </message>
    <message>
        <source>Sa&amp;me weights, new data</source>
        <translation>같은 가중치, 새 데이터(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Keep as reference</source>
        <translation>기준으로 고정(&amp;K)</translation>
    </message>
    <message>
        <source>Rele&amp;ase reference</source>
        <translation>기준 풀기(&amp;A)</translation>
    </message>
    <message>
        <source>R&amp;uns of this session…</source>
        <translation>이번 세션의 실행(&amp;U)…</translation>
    </message>
    <message>
        <source>Keep this ru&amp;n with a star</source>
        <translation>이 실행을 별표로 보관(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Go to step…</source>
        <translation>단계로 이동(&amp;G)…</translation>
    </message>
    <message>
        <source>B&amp;ookmark this step…</source>
        <translation>이 단계에 북마크(&amp;O)…</translation>
    </message>
    <message>
        <source>Next car&amp;d</source>
        <translation>다음 카드(&amp;D)</translation>
    </message>
    <message>
        <source>Previous ca&amp;rd</source>
        <translation>이전 카드(&amp;R)</translation>
    </message>
    <message>
        <source>Open the menu &amp;bar</source>
        <translation>메뉴 막대 열기(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Keyboard and mouse</source>
        <translation>키보드와 마우스(&amp;K)</translation>
    </message>
    <message>
        <source>READ&amp;ME</source>
        <translation>README 읽기(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Definitions</source>
        <translation>정의(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;File format</source>
        <translation>파일 형식(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Command line</source>
        <translation>명령줄(&amp;C)</translation>
    </message>
    <message>
        <source>Copy a &amp;report of a problem…</source>
        <translation>문제 보고서 복사(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;About Backscope</source>
        <translation>Backscope 정보(&amp;A)</translation>
    </message>
    <message>
        <source>Pre&amp;vious step</source>
        <translation>이전 단계(&amp;V)</translation>
    </message>
    <message>
        <source>Ne&amp;xt step</source>
        <translation>다음 단계(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;First step</source>
        <translation>첫 단계(&amp;F)</translation>
    </message>
    <message>
        <source>First &amp;bad layer</source>
        <translation>처음 이상이 생긴 레이어(&amp;B)</translation>
    </message>
    <message>
        <source>First ver&amp;dict</source>
        <translation>첫 진단(&amp;D)</translation>
    </message>
    <message>
        <source>First &amp;non-finite number</source>
        <translation>처음 유한하지 않은 수(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>반복 재생(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Import Keras, PyTorch…</source>
        <translation>Keras, PyTorch 가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>Remar&amp;ks on the program…</source>
        <translation>프로그램에 대한 참고 사항(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Paste layers or a program</source>
        <translation>레이어 또는 프로그램 붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation>어두운 색상(&amp;D)</translation>
    </message>
    <message>
        <source>L&amp;ive</source>
        <translation>최신 단계(&amp;I)</translation>
    </message>
    <message>
        <source>Tuning point {number}</source>
        <translation>튜닝 포인트 {number}</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>명령(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>다음 패널(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious panel</source>
        <translation>이전 패널(&amp;V)</translation>
    </message>
    <message>
        <source>Open the &amp;menu of this control</source>
        <translation>이 컨트롤의 메뉴 열기(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Explain this control</source>
        <translation>이 컨트롤 설명(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>이것은 무엇인가요?(&amp;W)</translation>
    </message>
    <message>
        <source>Find la&amp;yers…</source>
        <translation>레이어 찾기(&amp;Y)…</translation>
    </message>
    <message>
        <source>&amp;Repeat layers ×N…</source>
        <translation>레이어 N번 반복(&amp;R)…</translation>
    </message>
    <message>
        <source>Fold or &amp;open equal layers</source>
        <translation>같은 레이어 접기/펼치기(&amp;O)</translation>
    </message>
    <message>
        <source>Fold or open &amp;everything</source>
        <translation>모두 접기/펼치기(&amp;E)</translation>
    </message>
    <message>
        <source>Slo&amp;wer</source>
        <translation>느리게(&amp;W)</translation>
    </message>
    <message>
        <source>Fast&amp;er</source>
        <translation>빠르게(&amp;E)</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>WHAT TO TRY</source>
        <translation>다음에 해 볼 것</translation>
    </message>
    <message>
        <source>Judged on the median of the last {steps} steps, from the first hidden layer to the last: {sick} decades make it vanishing or exploding, {severe} make it severe. The second lamp compares the loss with that of the best constant answer: whoever gives it is guessing.</source>
        <translation>최근 {steps}단계의 중앙값을 첫 은닉 레이어에서 마지막 은닉 레이어까지 봅니다. 10의 {sick}제곱 차이면 소실 또는 폭주, {severe}제곱 차이면 심각합니다. 둘째 램프는 손실을 가장 좋은 상수 답의 손실과 견줍니다. 늘 같은 답을 내는 것이 무작위 추측입니다.</translation>
    </message>
    <message>
        <source>Copy the verdict</source>
        <translation>진단 복사</translation>
    </message>
    <message>
        <source>This run is over: it is looked at, and Live returns to the present one.</source>
        <translation>지난 실행을 보는 중입니다. 최신을 누르면 현재 실행으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>This is an exercise: what helps is yours to find out.</source>
        <translation>연습 문제입니다. 무엇이 도움이 되는지 직접 찾아보세요.</translation>
    </message>
    <message>
        <source>No step has been measured yet</source>
        <translation>아직 측정한 단계가 없습니다</translation>
    </message>
    <message>
        <source>Press Play, or Step for a single one.</source>
        <translation>재생을 누르거나, 한 단계만 진행해 보세요.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>진단</translation>
    </message>
</context>
<context>
    <name>VerdictLine</name>
    <message>
        <source>Whether the gradient arrives and whether the network learns, in one number; leaving the presentation shows the whole argument.</source>
        <translation>그래디언트가 도달하는지, 신경망이 학습하는지를 숫자 하나로 보여 줍니다. 발표를 마치면 설명 전체가 보입니다.</translation>
    </message>
    <message>
        <source>No step has been measured yet</source>
        <translation>아직 측정한 단계가 없습니다</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>진단</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Reading {name}…</source>
        <translation>{name} 읽는 중…</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>Open {count} more windows?</source>
        <translation>창을 {count}개 더 열까요?</translation>
    </message>
    <message>
        <source>Each of the files gets a window of its own.</source>
        <translation>파일마다 창이 하나씩 열립니다.</translation>
    </message>
    <message>
        <source>Several files</source>
        <translation>여러 파일</translation>
    </message>
    <message>
        <source>&amp;Open them</source>
        <translation>열기(&amp;O)</translation>
    </message>
</context>
<context>
    <name>WordAsking</name>
    <message>
        <source>Set</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>a word</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>no bad layer so far</source>
        <translation>아직 이상이 생긴 레이어 없음</translation>
    </message>
    <message>
        <source>first bad layer: none so far</source>
        <translation>처음 이상이 생긴 레이어: 아직 없음</translation>
    </message>
    <message>
        <source>first bad layer: {layer}, step {step}</source>
        <translation>처음 이상이 생긴 레이어: {layer}, {step}단계</translation>
    </message>
    <message>
        <source>first verdict: none so far</source>
        <translation>첫 진단: 아직 없음</translation>
    </message>
    <message>
        <source>first verdict: {verdict}, step {step}</source>
        <translation>첫 진단: {verdict}({step}단계)</translation>
    </message>
    <message>
        <source>first non-finite number: none so far</source>
        <translation>처음 유한하지 않은 수: 아직 없음</translation>
    </message>
    <message>
        <source>first non-finite number: {layer}, step {step}</source>
        <translation>처음 유한하지 않은 수: {layer}({step}단계)</translation>
    </message>
    <message>
        <source>changed at step {step}</source>
        <translation>{step}단계에서 변경</translation>
    </message>
    <message>
        <source>{verdict} from step {step} on</source>
        <translation>{step}단계부터 {verdict}</translation>
    </message>
</context>
<context>
    <name>ZoomedPlot</name>
    <message>
        <source>zoomed</source>
        <translation>확대</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Every neuron weighs every input, adds its bias and passes the sum through the activation.</source>
        <translation>각 뉴런이 모든 입력에 가중치를 곱해 더하고 편향을 더한 뒤 활성화 함수에 통과시킵니다.</translation>
    </message>
    <message>
        <source>Number of neurons in the layer.</source>
        <translation>레이어의 뉴런 개수입니다.</translation>
    </message>
    <message>
        <source>Whether each neuron adds a constant of its own.</source>
        <translation>뉴런마다 자기 상수를 더할지 정합니다.</translation>
    </message>
    <message>
        <source>Whether its parameters learn; locked, they stay as they were drawn.</source>
        <translation>매개변수를 학습할지 정합니다. 고정하면 처음 뽑은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>What it is called, beside its number.</source>
        <translation>번호 곁에 붙는 이름입니다.</translation>
    </message>
    <message>
        <source>Each neuron computes several weighted sums and lets the largest through: it learns its own activation.</source>
        <translation>각 뉴런이 가중합을 여러 개 구해 가장 큰 것만 통과시킵니다. 활성화 함수 자체를 학습하는 셈입니다.</translation>
    </message>
    <message>
        <source>Linear pieces per neuron.</source>
        <translation>뉴런마다의 선형 조각 개수입니다.</translation>
    </message>
    <message>
        <source>Whether each piece adds a constant of its own.</source>
        <translation>조각마다 자기 상수를 더할지 정합니다.</translation>
    </message>
    <message>
        <source>It bends each number by itself: for where something, such as a normalization, must come between sum and bend.</source>
        <translation>숫자 하나하나에 활성화 함수를 적용합니다. 가중합과 활성화 함수 사이에 정규화 같은 것을 넣을 때 씁니다.</translation>
    </message>
    <message>
        <source>It brings each neuron to mean 0 and variance 1 over the batch: no layer can starve or flood the next one.</source>
        <translation>배치 안에서 뉴런마다 평균을 0, 분산을 1로 맞춥니다. 어떤 레이어도 다음 레이어의 신호를 굶기거나 넘치게 하지 못합니다.</translation>
    </message>
    <message>
        <source>Added to the variance, so that nothing is divided by zero.</source>
        <translation>0으로 나누지 않도록 분산에 더하는 값입니다.</translation>
    </message>
    <message>
        <source>It brings each sample to mean 0 and variance 1 over the neurons, whatever the rest of the batch does.</source>
        <translation>배치의 나머지와 상관없이 샘플마다 뉴런 전체의 평균을 0, 분산을 1로 맞춥니다.</translation>
    </message>
    <message>
        <source>It brings each sample to the size 1 and leaves its mean where it is: layer norm&apos;s lighter sister.</source>
        <translation>샘플마다 크기를 1로 맞추고 평균은 그대로 둡니다. 레이어 정규화의 가벼운 형태입니다.</translation>
    </message>
    <message>
        <source>It sets numbers to zero at random while the network trains, so that no neuron can rely on a single other one.</source>
        <translation>학습하는 동안 숫자를 무작위로 0으로 만들어, 어떤 뉴런도 다른 뉴런 하나에만 기대지 못하게 합니다.</translation>
    </message>
    <message>
        <source>Share of the numbers that is set to zero at each step.</source>
        <translation>단계마다 0이 되는 숫자의 비율입니다.</translation>
    </message>
    <message>
        <source>It adds what entered some layers below to what they have made of it: a short way back for the gradient.</source>
        <translation>몇 레이어 아래로 들어간 값을 그 레이어들이 만든 값에 더합니다. 그래디언트가 돌아오는 지름길입니다.</translation>
    </message>
    <message>
        <source>How many layers the short way leads around.</source>
        <translation>스킵 연결이 건너뛰는 레이어의 개수입니다.</translation>
    </message>
    <message>
        <source>Factor of what has come through the layers between.</source>
        <translation>사이의 레이어를 지나온 값에 곱하는 배율입니다.</translation>
    </message>
    <message>
        <source>Whether weights of its own lead the short way to the width.</source>
        <translation>스킵 연결이 자체 가중치로 너비를 맞출지 정합니다.</translation>
    </message>
    <message>
        <source>It passes everything on as it is: any number of such layers are worth a single one.</source>
        <translation>받은 값을 그대로 내보냅니다. 이런 레이어는 아무리 쌓아도 하나와 같습니다.</translation>
    </message>
    <message>
        <source>The classic S between 0 and 1: its slope never exceeds a quarter, so each layer shrinks the gradient.</source>
        <translation>0과 1 사이의 고전적인 S자 곡선입니다. 기울기가 4분의 1을 넘지 않아 레이어마다 그래디언트가 줄어듭니다.</translation>
    </message>
    <message>
        <source>The S around zero: slope 1 in the middle and next to nothing in the arms, where neurons get stuck.</source>
        <translation>0을 중심으로 한 S자 곡선입니다. 기울기가 가운데에서는 1이지만 양 끝에서는 거의 0이어서 뉴런이 그곳에 갇힙니다.</translation>
    </message>
    <message>
        <source>Open or shut: an open neuron passes the gradient untouched, a shut one passes nothing and may never wake.</source>
        <translation>열리거나 닫힙니다. 열린 뉴런은 그래디언트를 그대로 통과시키고, 닫힌 뉴런은 아무것도 통과시키지 않으며 다시 깨어나지 못하기도 합니다.</translation>
    </message>
    <message>
        <source>A ReLU whose shut door leaves a gap: negative sums pass too, only smaller, so that no neuron dies.</source>
        <translation>문이 완전히 닫히지 않는 ReLU입니다. 음수도 작게나마 통과하므로 죽는 뉴런이 없습니다.</translation>
    </message>
    <message>
        <source>Slope for negative sums, a plain ratio.</source>
        <translation>가중합이 음수일 때의 기울기입니다.</translation>
    </message>
    <message>
        <source>A ReLU with a soft landing: negative sums glide down to a floor, which pulls the mean towards zero.</source>
        <translation>부드럽게 내려앉는 ReLU입니다. 음수는 바닥값으로 완만하게 수렴하고, 그만큼 평균이 0에 가까워집니다.</translation>
    </message>
    <message>
        <source>Depth of the floor below zero, in units of the output.</source>
        <translation>0 아래 바닥값의 깊이입니다(출력 단위).</translation>
    </message>
    <message>
        <source>An ELU with two magic numbers that pull mean and variance back to 0 and 1, layer after layer.</source>
        <translation>두 개의 특별한 상수를 넣은 ELU입니다. 레이어를 지날 때마다 평균은 0, 분산은 1로 되돌아갑니다.</translation>
    </message>
    <message>
        <source>The sum times the probability that a Gaussian lies below it: a ReLU that has doubts near zero.</source>
        <translation>가중합에 표준정규분포의 누적확률을 곱합니다. 0 근처에서 망설이는 ReLU라고 할 수 있습니다.</translation>
    </message>
    <message>
        <source>The sum times its own sigmoid (also called Swish): it dips below zero before it makes up its mind.</source>
        <translation>가중합에 자신의 시그모이드를 곱합니다(Swish라고도 합니다). 0 아래로 살짝 내려갔다가 올라갑니다.</translation>
    </message>
    <message>
        <source>SiLU&apos;s smoother cousin: the sum times the tanh of its softplus.</source>
        <translation>SiLU보다 더 매끄럽습니다. 가중합에 softplus의 tanh를 곱합니다.</translation>
    </message>
    <message>
        <source>A ReLU with its corner rounded off: never quite shut, and its slope is the sigmoid.</source>
        <translation>모서리를 둥글린 ReLU입니다. 완전히 닫히는 일이 없고 기울기는 시그모이드입니다.</translation>
    </message>
    <message>
        <source>A tanh with heavier tails: it saturates, but slowly.</source>
        <translation>꼬리가 더 두꺼운 tanh입니다. 포화하지만 천천히 포화합니다.</translation>
    </message>
    <message>
        <source>A tanh cut from three straight lines: perfect in the middle, deaf beyond ±1.</source>
        <translation>직선 세 개로 이루어진 tanh입니다. 가운데에서는 완벽하지만 ±1을 벗어나면 전혀 반응하지 않습니다.</translation>
    </message>
    <message>
        <source>All zeros: right for a bias, but between layers it cuts the way back.</source>
        <translation>모두 0입니다. 편향에는 알맞지만 레이어 사이에서는 역전파의 길을 끊습니다.</translation>
    </message>
    <message>
        <source>The same number everywhere: all neurons of a layer are twins, and remain so.</source>
        <translation>모두 같은 수입니다. 한 레이어의 뉴런이 모두 쌍둥이로 시작해 끝까지 쌍둥이로 남습니다.</translation>
    </message>
    <message>
        <source>What every entry starts as, in units of a weight.</source>
        <translation>모든 원소의 초기값입니다.</translation>
    </message>
    <message>
        <source>A bell curve of a width chosen by hand, blind to the layer&apos;s size: deep stacks punish the slightest error.</source>
        <translation>폭을 직접 정하는 종 모양 분포입니다. 레이어의 크기를 고려하지 않으므로 신경망이 깊을수록 작은 오차도 크게 번집니다.</translation>
    </message>
    <message>
        <source>Standard deviation of an entry.</source>
        <translation>각 원소의 표준편차입니다.</translation>
    </message>
    <message>
        <source>Every number up to a limit is as likely as any other; the limit is chosen by hand, blind to the layer&apos;s size.</source>
        <translation>한계 안의 모든 수가 똑같이 나옵니다. 한계는 레이어의 크기와 상관없이 직접 정합니다.</translation>
    </message>
    <message>
        <source>Largest magnitude of an entry.</source>
        <translation>각 원소의 최대 크기입니다.</translation>
    </message>
    <message>
        <source>A bell curve without its tails: whatever falls beyond two standard deviations is drawn again.</source>
        <translation>꼬리를 잘라 낸 종 모양 분포입니다. 표준편차의 두 배를 벗어난 값은 다시 뽑습니다.</translation>
    </message>
    <message>
        <source>Glorot&apos;s compromise between the way there and the way back: made for tanh, too timid for ReLU.</source>
        <translation>순전파와 역전파를 절충한 Glorot의 방법입니다. tanh에 맞춘 것이라 ReLU에는 너무 작습니다.</translation>
    </message>
    <message>
        <source>Glorot&apos;s compromise, drawn from a box instead of a bell: the same spread, but no outliers.</source>
        <translation>Glorot의 절충안을 균등분포에서 뽑습니다. 퍼진 정도는 같지만 극단값이 없습니다.</translation>
    </message>
    <message>
        <source>Twice the variance, because a ReLU throws half of the signal away: with it, thirty layers learn.</source>
        <translation>ReLU가 신호의 절반을 버리므로 분산을 두 배로 합니다. 이렇게 하면 레이어 30개도 학습합니다.</translation>
    </message>
    <message>
        <source>He&apos;s recipe for ReLU, drawn from a box instead of a bell.</source>
        <translation>ReLU를 위한 He의 방법을 균등분포에서 뽑습니다.</translation>
    </message>
    <message>
        <source>The oldest rule: the signal keeps its size on the way there, the way back looks after itself; SELU needs it.</source>
        <translation>가장 오래된 규칙입니다. 순전파에서 신호의 크기를 유지하고 역전파는 따로 고려하지 않습니다. SELU에 필요합니다.</translation>
    </message>
    <message>
        <source>The oldest rule, drawn from a box instead of a bell.</source>
        <translation>가장 오래된 규칙을 균등분포에서 뽑습니다.</translation>
    </message>
    <message>
        <source>A random rotation: between linear layers no length is lost, however deep the stack.</source>
        <translation>무작위 회전입니다. 선형 레이어 사이에서는 아무리 깊어도 길이가 줄지 않습니다.</translation>
    </message>
    <message>
        <source>How often a signal is magnified.</source>
        <translation>신호를 몇 배로 키울지 정합니다.</translation>
    </message>
    <message>
        <source>Each layer begins by handing on what it got: nothing is lost, and nothing is mixed either.</source>
        <translation>각 레이어가 받은 것을 그대로 넘기며 시작합니다. 잃는 것도 없고 섞이는 것도 없습니다.</translation>
    </message>
    <message>
        <source>Entry on the diagonal, the factor on a signal.</source>
        <translation>대각 원소의 값, 곧 신호에 곱하는 배율입니다.</translation>
    </message>
    <message>
        <source>A random rotation, then a look at the data: layer after layer is scaled until what it sums up varies by one.</source>
        <translation>무작위 회전에서 시작해 데이터를 한 번 봅니다. 레이어마다 합의 분산이 1이 될 때까지 차례로 크기를 맞춥니다.</translation>
    </message>
    <message>
        <source>How far from 1 a layer&apos;s variance may remain.</source>
        <translation>레이어의 분산이 1에서 벗어나도 되는 정도입니다.</translation>
    </message>
    <message>
        <source>The bits needed where the code suits the odds believed in, not the true ones: confident mistakes cost the most.</source>
        <translation>실제 확률이 아니라 예측한 확률에 맞춘 부호로 인코딩할 때 필요한 비트 수입니다. 확신에 찬 오답의 비용이 가장 큽니다.</translation>
    </message>
    <message>
        <source>Share of each target that is taken from it and spread over all classes alike.</source>
        <translation>각 정답에서 떼어 모든 클래스에 고르게 나누는 비율입니다.</translation>
    </message>
    <message>
        <source>A yes or no per output, each with its own sigmoid: the cross entropy of coins, not of a die.</source>
        <translation>출력마다 시그모이드로 예 또는 아니요를 판단합니다. 주사위가 아니라 동전 여러 개의 교차 엔트로피입니다.</translation>
    </message>
    <message>
        <source>Errors squared: twice as wrong costs four times as much, and an outlier sets the tone.</source>
        <translation>오차를 제곱합니다. 두 배 틀리면 비용은 네 배가 되고, 이상치 하나가 전체를 좌우합니다.</translation>
    </message>
    <message>
        <source>Errors as they are: an outlier is one voice among many, but the gradient never grows softer near the goal.</source>
        <translation>오차의 크기를 그대로 씁니다. 이상치에 휘둘리지 않지만 목표에 가까워져도 그래디언트가 작아지지 않습니다.</translation>
    </message>
    <message>
        <source>Squared near the goal, absolute far from it: outliers may speak, but not shout.</source>
        <translation>목표 근처에서는 제곱, 멀리서는 절댓값입니다. 이상치도 반영되지만 지나치게 커지지는 않습니다.</translation>
    </message>
    <message>
        <source>Error at which the parabola ends in a line.</source>
        <translation>포물선이 직선으로 바뀌는 오차의 크기입니다.</translation>
    </message>
    <message>
        <source>A margin to be kept: what is right by more than 1 costs nothing and teaches nothing.</source>
        <translation>지켜야 할 마진이 있습니다. 정답을 1 이상의 마진으로 맞히면 비용도 그래디언트도 0입니다.</translation>
    </message>
    <message>
        <source>Straight downhill: what the gradient says is what happens, so a vanished gradient means a frozen layer.</source>
        <translation>곧장 내리막으로 갑니다. 그래디언트만큼 움직이므로 기울기가 소실된 레이어는 멈춥니다.</translation>
    </message>
    <message>
        <source>How far one step goes; at 0 it only watches.</source>
        <translation>한 단계에 움직이는 크기입니다. 0이면 지켜보기만 합니다.</translation>
    </message>
    <message>
        <source>Pull of the weights towards zero.</source>
        <translation>가중치를 0 쪽으로 당기는 세기입니다.</translation>
    </message>
    <message>
        <source>Pull of the weights towards zero, as hard on small ones as on large.</source>
        <translation>가중치를 0 쪽으로 당기는 힘입니다. 작은 가중치도 큰 것과 똑같이 당깁니다.</translation>
    </message>
    <message>
        <source>A heavy ball: it rolls on through flat stretches, and past the goal.</source>
        <translation>무거운 공처럼 구릅니다. 평평한 곳도 지나가지만 목표도 지나칩니다.</translation>
    </message>
    <message>
        <source>Share of the last step&apos;s velocity that is kept.</source>
        <translation>직전 단계의 속도를 유지하는 비율입니다.</translation>
    </message>
    <message>
        <source>A heavy ball that looks ahead: it brakes before the slope turns, not after.</source>
        <translation>앞을 내다보는 무거운 공입니다. 경사가 바뀐 뒤가 아니라 바뀌기 전에 속도를 줄입니다.</translation>
    </message>
    <message>
        <source>Divides by all that ever came: rare features keep learning, busy ones tire, and so in the end do all.</source>
        <translation>지금까지의 모든 그래디언트로 나눕니다. 드문 특성은 계속 배우고 잦은 특성은 느려지며, 결국에는 모두 느려집니다.</translation>
    </message>
    <message>
        <source>Keeps the division by a vanishing gradient calm.</source>
        <translation>그래디언트가 0에 가까울 때 나눗셈을 안정시킵니다.</translation>
    </message>
    <message>
        <source>Divides by what came lately: small gradients are made as loud as large ones, and forgotten in time.</source>
        <translation>최근의 그래디언트 크기로 나눕니다. 작은 그래디언트도 큰 것만큼 움직이고, 지난 일은 차차 잊습니다.</translation>
    </message>
    <message>
        <source>Share of the past that each step keeps.</source>
        <translation>단계마다 과거를 유지하는 비율입니다.</translation>
    </message>
    <message>
        <source>Sets its own pace: past updates over past gradients take the place of a learning rate; a slow starter.</source>
        <translation>스스로 속도를 정합니다. 과거 갱신량과 과거 그래디언트의 비가 학습률을 대신하며, 시작이 느립니다.</translation>
    </message>
    <message>
        <source>Steps of about one learning rate whatever the gradient&apos;s size: it makes even a faint gradient move its weights.</source>
        <translation>그래디언트의 크기와 상관없이 대략 학습률만큼 움직입니다. 희미한 그래디언트로도 가중치가 움직입니다.</translation>
    </message>
    <message>
        <source>Share of the past in the mean of the gradients.</source>
        <translation>그래디언트 평균에서 과거가 차지하는 비율입니다.</translation>
    </message>
    <message>
        <source>Share of the past in the mean of their squares.</source>
        <translation>그래디언트 제곱 평균에서 과거가 차지하는 비율입니다.</translation>
    </message>
    <message>
        <source>Adam measured by the largest recent gradient: one outburst and it is careful for a long while.</source>
        <translation>최근의 가장 큰 그래디언트를 기준으로 삼는 Adam입니다. 한 번 크게 튀면 한동안 조심스럽습니다.</translation>
    </message>
    <message>
        <source>Share of the largest gradient that each step keeps.</source>
        <translation>단계마다 최대 그래디언트를 유지하는 비율입니다.</translation>
    </message>
    <message>
        <source>Adam with Nesterov&apos;s look ahead: it leans on the newest gradient, and trusts its momentum only by and by.</source>
        <translation>Nesterov처럼 앞을 내다보는 Adam입니다. 최신 그래디언트에 더 기대고 모멘텀은 천천히 신뢰합니다.</translation>
    </message>
    <message>
        <source>Adam whose weight decay goes straight to the weights: large gradients no longer shield them from it.</source>
        <translation>가중치 감쇠를 가중치에 직접 적용하는 Adam입니다. 그래디언트가 커도 감쇠가 약해지지 않습니다.</translation>
    </message>
    <message>
        <source>Only the sign counts: every weight moves by the same amount, however faint its gradient.</source>
        <translation>부호만 봅니다. 그래디언트가 아무리 희미해도 모든 가중치가 같은 만큼 움직입니다.</translation>
    </message>
    <message>
        <source>Share of the past in the sign.</source>
        <translation>부호를 정할 때 과거가 차지하는 비율입니다.</translation>
    </message>
    <message>
        <source>Share of the past that the memory keeps.</source>
        <translation>기억에 과거를 남기는 비율입니다.</translation>
    </message>
    <message>
        <source>The same rate from the first step to the last: simple, and never quite done.</source>
        <translation>처음부터 끝까지 같은 학습률입니다. 단순하지만 좀처럼 완전히 수렴하지 않습니다.</translation>
    </message>
    <message>
        <source>Stairs: the rate holds, then drops at once, and the loss often drops with it.</source>
        <translation>계단처럼 학습률을 유지하다가 한 번에 낮춥니다. 그때 손실도 함께 떨어지는 일이 많습니다.</translation>
    </message>
    <message>
        <source>Steps between two drops.</source>
        <translation>학습률을 낮추는 간격입니다(단계).</translation>
    </message>
    <message>
        <source>What each drop leaves of the rate.</source>
        <translation>한 번 낮출 때 남는 학습률의 비율입니다.</translation>
    </message>
    <message>
        <source>The same share lost at every step: quick at first, then ever closer to standing still.</source>
        <translation>단계마다 같은 비율로 줄어듭니다. 처음에는 빠르고 갈수록 멈춤에 가까워집니다.</translation>
    </message>
    <message>
        <source>What each step leaves of the rate.</source>
        <translation>단계마다 남는 학습률의 비율입니다.</translation>
    </message>
    <message>
        <source>Half a cosine from the base rate down to a minimum: unhurried at both ends, and there it stays.</source>
        <translation>기본 학습률에서 최솟값까지 코사인 반 주기로 내려갑니다. 양 끝에서 완만하며, 그 뒤로는 최솟값에 머뭅니다.</translation>
    </message>
    <message>
        <source>Steps from the base rate to the minimum.</source>
        <translation>기본 학습률에서 최솟값까지의 단계 수입니다.</translation>
    </message>
    <message>
        <source>The last rate.</source>
        <translation>마지막 학습률입니다.</translation>
    </message>
    <message>
        <source>A gentle start: from a tenth of the rate up to all of it, while the first gradients are still wild.</source>
        <translation>부드럽게 시작합니다. 초반 그래디언트가 거친 동안 학습률을 10분의 1에서 전체까지 올립니다.</translation>
    </message>
    <message>
        <source>Steps until the full rate is reached.</source>
        <translation>전체 학습률에 도달하기까지의 단계 수입니다.</translation>
    </message>
    <message>
        <source>Whatever arrives is applied, however large.</source>
        <translation>아무리 크더라도 들어온 그대로 적용합니다.</translation>
    </message>
    <message>
        <source>Each entry is cut to ±limit on its own: safe, but the direction bends towards the diagonals.</source>
        <translation>각 값을 ±한계에서 따로 자릅니다. 안전하지만 방향이 대각선 쪽으로 휩니다.</translation>
    </message>
    <message>
        <source>Largest absolute value of an entry.</source>
        <translation>각 원소의 최대 절댓값입니다.</translation>
    </message>
    <message>
        <source>Each tensor is shortened to the limit on its own: the layers lose their proportions, not their directions.</source>
        <translation>텐서마다 따로 한계까지 줄입니다. 레이어 사이의 비율은 달라져도 방향은 그대로입니다.</translation>
    </message>
    <message>
        <source>Largest L2 norm of a tensor&apos;s gradient.</source>
        <translation>텐서마다의 그래디언트 L2 노름의 최댓값입니다.</translation>
    </message>
    <message>
        <source>All tensors are shortened by one common factor: the direction of the whole step is kept.</source>
        <translation>모든 텐서를 같은 비율로 줄입니다. 한 단계 전체의 방향이 유지됩니다.</translation>
    </message>
    <message>
        <source>Largest L2 norm of the whole gradient.</source>
        <translation>전체 그래디언트 L2 노름의 최댓값입니다.</translation>
    </message>
    <message>
        <source>The inputs as they came, with all their offsets and units.</source>
        <translation>치우침도 단위도 그대로 둔 원본 입력입니다.</translation>
    </message>
    <message>
        <source>Mean 0 and standard deviation 1 for every feature: standard normal, if the data were Gaussian.</source>
        <translation>특성마다 평균 0, 표준편차 1로 맞춥니다. 데이터가 정규분포였다면 표준정규분포가 됩니다.</translation>
    </message>
    <message>
        <source>Every feature stretched onto the range 0 to 1, where one outlier squeezes all the rest.</source>
        <translation>특성마다 0에서 1까지로 늘립니다. 이상치 하나가 나머지를 좁은 곳으로 몰아넣습니다.</translation>
    </message>
    <message>
        <source>Divides by a norm, so that no element exceeds 1; whose norm it is makes all the difference.</source>
        <translation>노름으로 나누어 모든 원소의 절댓값이 1 이하가 되게 합니다. 무엇의 노름인지에 따라 결과가 크게 달라집니다.</translation>
    </message>
    <message>
        <source>The p of the norm: 1 adds absolute values, 2 is the Euclidean length.</source>
        <translation>노름의 p입니다. 1은 절댓값의 합, 2는 유클리드 길이입니다.</translation>
    </message>
    <message>
        <source>Whose norm divides: each sample&apos;s, each feature&apos;s, or that of the whole array.</source>
        <translation>나눌 노름의 기준입니다: 샘플별, 특성별, 배열 전체.</translation>
    </message>
    <message>
        <source>Turns the data onto their principal axes and gives each the same variance, so that no feature predicts another.</source>
        <translation>데이터를 주축으로 돌리고 분산을 같게 합니다. 한 특성으로 다른 특성을 예측할 수 없게 됩니다.</translation>
    </message>
    <message>
        <source>Three arms wound around each other: no straight line helps, so depth has something to do.</source>
        <translation>서로 감긴 세 갈래의 나선입니다. 직선으로는 나눌 수 없어 깊이가 필요합니다.</translation>
    </message>
    <message>
        <source>Number of samples.</source>
        <translation>샘플의 개수입니다.</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian noise on each coordinate.</source>
        <translation>좌표마다 더하는 가우시안 잡음의 표준편차입니다.</translation>
    </message>
    <message>
        <source>Two crescents that reach into each other: nearly separable by a line, but only nearly.</source>
        <translation>서로 맞물린 두 초승달입니다. 직선으로 거의 나눌 수 있지만, 거의일 뿐입니다.</translation>
    </message>
    <message>
        <source>A ring inside a ring: the network has to close a curve.</source>
        <translation>고리 안의 고리입니다. 신경망이 닫힌 곡선을 그려야 합니다.</translation>
    </message>
    <message>
        <source>Four squares, alike across the diagonals: the problem that one layer of perceptrons cannot solve.</source>
        <translation>대각선끼리 같은 클래스인 네 사각형입니다. 퍼셉트론 한 레이어로는 풀 수 없는 문제입니다.</translation>
    </message>
    <message>
        <source>Gaussian clouds on a circle: the friendly case, which a network without hidden layers solves.</source>
        <translation>원 위에 놓인 정규분포 군집입니다. 은닉 레이어 없이도 풀리는 쉬운 문제입니다.</translation>
    </message>
    <message>
        <source>Number of clouds, each a class of its own.</source>
        <translation>군집의 개수입니다. 군집 하나가 클래스 하나입니다.</translation>
    </message>
    <message>
        <source>One period of a noisy sine to be fitted: regression, where the error is a distance and not a wrong answer.</source>
        <translation>잡음이 섞인 사인 한 주기를 맞추는 회귀입니다. 오차는 오답이 아니라 거리입니다.</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian noise on the target.</source>
        <translation>정답에 더하는 가우시안 잡음의 표준편차입니다.</translation>
    </message>
    <message>
        <source>Gaussian inputs under random labels: nothing to understand, only to memorize; clean ground for theory.</source>
        <translation>정규분포 입력에 무작위 정답을 붙였습니다. 이해할 것은 없고 외울 것만 있어 이론을 확인하기 좋습니다.</translation>
    </message>
    <message>
        <source>Number of inputs.</source>
        <translation>입력의 개수입니다.</translation>
    </message>
    <message>
        <source>Handwritten digits in 8 by 8 pixels from 0 to 16: small enough for a lecture, real enough to convince.</source>
        <translation>0에서 16까지의 값을 가진 8×8 픽셀의 손글씨 숫자입니다. 강의에 쓸 만큼 작고, 설득력이 있을 만큼 실제적입니다.</translation>
    </message>
    <message>
        <source>Fisher&apos;s irises of 1936, four lengths and three species: one is easy, two resemble each other.</source>
        <translation>1936년 피셔의 붓꽃 데이터로, 길이 네 가지와 품종 세 가지입니다. 하나는 쉽고 둘은 서로 닮았습니다.</translation>
    </message>
    <message>
        <source>Thirteen chemical measures of three Italian wines in wildly different units: it asks for preprocessing.</source>
        <translation>이탈리아 와인 세 종류의 화학 성분 13가지입니다. 단위가 제각각이라 전처리가 필요합니다.</translation>
    </message>
    <message>
        <source>What the experiment is called.</source>
        <translation>실험의 제목입니다.</translation>
    </message>
    <message>
        <source>Who made it.</source>
        <translation>만든 사람입니다.</translation>
    </message>
    <message>
        <source>What is to be said of it.</source>
        <translation>실험에 덧붙이는 말입니다.</translation>
    </message>
    <message>
        <source>Where data and split start; left free, at the seed.</source>
        <translation>데이터와 분할의 출발점입니다. 정하지 않으면 시드입니다.</translation>
    </message>
    <message>
        <source>What the network is given of two features; left free, these as they are.</source>
        <translation>두 특성으로 신경망에 넣을 것입니다. 정하지 않으면 특성 그대로입니다.</translation>
    </message>
    <message>
        <source>Steps of the run to come back to.</source>
        <translation>다시 볼 실행 단계들입니다.</translation>
    </message>
    <message>
        <source>{what} changes nothing, as the network has an optimizer of its own by then, and is left out</source>
        <translation>{what}: 신경망에 이미 최적화 알고리즘이 있어 아무것도 바꾸지 않으므로 뺐습니다</translation>
    </message>
    <message>
        <source>what is added to the loss, such as a penalty, is not understood, and is left out</source>
        <translation>벌점처럼 손실에 더한 것은 이해할 수 없어 뺐습니다</translation>
    </message>
    <message>
        <source>the layers have different penalties on their weights; here all have the same, so none is taken</source>
        <translation>레이어마다 가중치의 벌점이 다릅니다. 여기에서는 모두 같으므로 어느 것도 넣지 않습니다</translation>
    </message>
    <message>
        <source>there are no batches: each step takes all {samples} {samples?sample|samples}</source>
        <translation>배치가 없습니다. 단계마다 샘플 {samples}개를 모두 씁니다</translation>
    </message>
    <message>
        <source>the data of the program cannot be known: {features} {features?feature|features}, {classes} {classes?class|classes} and {samples} {samples?sample|samples} are made up</source>
        <translation>프로그램의 데이터를 알 수 없어서 특성 {features}개, 클래스 {classes}개, 샘플 {samples}개의 데이터를 임의로 만들었습니다</translation>
    </message>
    <message>
        <source>the data of the program cannot be known: {features} {features?feature|features}, an amount and {samples} {samples?sample|samples} are made up</source>
        <translation>프로그램의 데이터를 알 수 없어서 특성 {features}개, 실수 정답 하나, 샘플 {samples}개의 데이터를 임의로 만들었습니다</translation>
    </message>
    <message>
        <source>takes a whole number of at least 1, with an e behind it for epochs (3e), not {word}</source>
        <translation>1 이상의 정수여야 하고, 에포크이면 뒤에 e를 붙입니다(3e). 입력된 값: {word}</translation>
    </message>
    <message>
        <source>there is no command {word}: did you mean {near}?</source>
        <translation>&quot;{word}&quot;: 없는 명령입니다. 비슷한 명령: {near}</translation>
    </message>
    <message>
        <source>there is no option {word}: did you mean {near}?</source>
        <translation>&quot;{word}&quot;: 없는 옵션입니다. 비슷한 옵션: {near}</translation>
    </message>
    <message>
        <source>there is no such preset: did you mean {near}?</source>
        <translation>없는 예제입니다. 비슷한 예제: {near}</translation>
    </message>
    <message>
        <source>takes PATH=VALUE, such as layers[3].units=64, not {word}</source>
        <translation>layers[3].units=64처럼 &apos;경로=값&apos;이어야 합니다(입력된 값: {word})</translation>
    </message>
    <message>
        <source>takes a text in UTF-8</source>
        <translation>UTF-8 텍스트가 필요합니다</translation>
    </message>
    <message>
        <source>is no path, such as layers[3].units or optimizer.learning_rate</source>
        <translation>경로가 아닙니다(예: layers[3].units, optimizer.learning_rate)</translation>
    </message>
    <message>
        <source>there is no setting &quot;{word}&quot; here: did you mean {near}?</source>
        <translation>&quot;{word}&quot; 설정은 여기에 없습니다. 비슷한 설정: {near}</translation>
    </message>
    <message>
        <source>there is no setting &quot;{word}&quot; here; there are {names}</source>
        <translation>&quot;{word}&quot; 설정은 여기에 없습니다. 있는 설정: {names}</translation>
    </message>
    <message>
        <source>there is no entry &quot;{word}&quot; here; they are counted from 0 to {last}</source>
        <translation>&quot;{word}&quot; 항목은 여기에 없습니다(0에서 {last} 사이)</translation>
    </message>
    <message>
        <source>there is no entry here, for the list is empty</source>
        <translation>목록이 비어 있어 여기에는 항목이 없습니다</translation>
    </message>
    <message>
        <source>leads on from a single value, which has no settings: leave the end of the path out</source>
        <translation>값 하나에는 설정이 없으므로 그 뒤로 이어질 수 없습니다. 경로의 끝을 빼세요</translation>
    </message>
    <message>
        <source>{file} with --set</source>
        <translation>{file}(--set 적용)</translation>
    </message>
    <message>
        <source>has both &quot;{one}&quot; and &quot;{other}&quot;, of which only one can be: leave one of the two out</source>
        <translation>&quot;{one}&quot;, &quot;{other}&quot; 가운데 하나만 쓸 수 있습니다. 둘 중 하나를 빼세요</translation>
    </message>
    <message>
        <source>is without {names}: give one of them</source>
        <translation>{names} 중 하나가 있어야 합니다</translation>
    </message>
    <message>
        <source>goes with &quot;{other}&quot; only: leave it out, or give &quot;{other}&quot; as well</source>
        <translation>&quot;{other}&quot; 없이는 쓸 수 없습니다. 이것을 빼거나 &quot;{other}&quot;도 쓰세요</translation>
    </message>
    <message>
        <source>there is no &quot;{word}&quot; here; there are {names}</source>
        <translation>&quot;{word}&quot;라는 이름은 여기에 없습니다. 있는 이름: {names}</translation>
    </message>
    <message>
        <source>there is no &quot;{word}&quot; here: did you mean {near}?</source>
        <translation>&quot;{word}&quot;라는 이름은 여기에 없습니다. 비슷한 이름: {near}</translation>
    </message>
    <message>
        <source>must begin with the smaller number, and {first} is larger than {last}</source>
        <translation>작은 수부터 써야 하는데 {first}, {last} 순서로 되어 있습니다</translation>
    </message>
    <message>
        <source>{measure} is one number of the whole network: leave the layer out</source>
        <translation>{measure}: 신경망 전체에 하나뿐인 값이므로 레이어를 빼세요</translation>
    </message>
    <message>
        <source>can be read only once, and a lecture is given from a file</source>
        <translation>한 번만 읽을 수 있는 입력입니다. 강의는 파일로 열어야 합니다</translation>
    </message>
    <message>
        <source>there is no display to give a lecture on; with --check it can be tried</source>
        <translation>강의를 보여 줄 화면이 없습니다. --check를 붙이면 주장을 점검할 수 있습니다</translation>
    </message>
    <message>
        <source>is there already: choose another folder, or have it written over with --replace</source>
        <translation>이미 있는 파일입니다. 다른 폴더를 고르거나 --replace로 덮어쓰세요</translation>
    </message>
    <message>
        <source>is there already, and {more} more of the {count} files: choose another folder, or have them written over with --replace</source>
        <translation>이미 있는 파일입니다. 쓸 파일 {count}개 가운데 {more}개가 더 있습니다. 다른 폴더를 고르거나 --replace로 덮어쓰세요</translation>
    </message>
    <message>
        <source>goes with --export only: say into which folder with --export DIR</source>
        <translation>--export와 함께만 쓸 수 있습니다. --export DIR로 폴더를 지정하세요</translation>
    </message>
    <message>
        <source>the lecture is being exported, and everything else goes on meanwhile</source>
        <translation>강의를 내보내고 있습니다. 그동안 다른 일은 계속할 수 있습니다</translation>
    </message>
    <message>
        <source>the lecture is being exported: scene {number} of {count}</source>
        <translation>강의를 내보내고 있습니다. 장면 {number}/{count}</translation>
    </message>
    <message>
        <source>the lecture is exported: {count} {count?file|files} in {folder}</source>
        <translation>강의를 내보냈습니다. 파일 {count}개, 폴더: {folder}</translation>
    </message>
    <message>
        <source>the lecture is exported as it was last saved, without the edits since: {count} {count?file|files} in {folder}</source>
        <translation>마지막으로 저장한 강의를 내보냈습니다. 그 뒤에 고친 것은 들어 있지 않습니다. 파일 {count}개, 폴더: {folder}</translation>
    </message>
    <message>
        <source>the lecture could not be exported: {why}</source>
        <translation>강의를 내보내지 못했습니다: {why}</translation>
    </message>
    <message>
        <source>cannot be done together with --check: first the one, then the other</source>
        <translation>--check와 함께 쓸 수 없습니다. 하나씩 차례로 실행하세요</translation>
    </message>
    <message>
        <source>changes the experiment of a scene before it, and none has one: give an experiment or a preset</source>
        <translation>앞 장면의 실험을 바꾸려는데, 앞에 실험이 있는 장면이 없습니다. 실험이나 예제를 쓰세요</translation>
    </message>
    <message>
        <source>changes the experiment of the scene before it, which has several runs: give an experiment or a preset</source>
        <translation>앞 장면의 실험을 바꾸려는데, 그 장면에는 실행이 여럿입니다. 실험이나 예제를 쓰세요</translation>
    </message>
    <message>
        <source>is about a run, and the scene has no experiment: give one, or leave this out</source>
        <translation>실행에 관한 것인데 이 장면에는 실험이 없습니다. 실험을 쓰거나 이것을 빼세요</translation>
    </message>
    <message>
        <source>several runs are shown in one plot each: leave the other plot out</source>
        <translation>실행이 여럿일 때는 실행마다 그래프 하나씩만 보여 줍니다. 나머지 그래프를 빼세요</translation>
    </message>
    <message>
        <source>is the label of a run before it as well: give each one of its own</source>
        <translation>앞에 있는 실행과 이름표가 같습니다. 실행마다 다른 이름표를 쓰세요</translation>
    </message>
    <message>
        <source>starts at another seed than the first run, so that its batches are others: give both the same</source>
        <translation>첫 실행과 시드가 달라 배치도 달라집니다. 두 시드를 같게 하세요</translation>
    </message>
    <message>
        <source>must be one of the choices, which are counted from 0 to {last}, not {answer}</source>
        <translation>보기는 0부터 {last}까지 세므로 {answer}번 보기는 없습니다</translation>
    </message>
    <message>
        <source>{measure} is measured at each layer: say at which</source>
        <translation>{measure}: 레이어마다 재는 값이므로 어느 레이어인지 쓰세요</translation>
    </message>
    <message>
        <source>there are {count} runs here: say which of them is meant</source>
        <translation>여기에는 실행이 {count}개 있습니다. 어느 실행인지 쓰세요</translation>
    </message>
    <message>
        <source>a lecture ends in .json</source>
        <translation>강의 파일의 이름은 .json으로 끝납니다</translation>
    </message>
    <message>
        <source>there are {limit} scenes already, and more are in no lecture</source>
        <translation>장면이 이미 {limit}개이며, 한 강의에 더 넣을 수 없습니다</translation>
    </message>
    <message>
        <source>{scenes?Scene|Scenes} {numbers} began as a change to the scene before; to go on showing what {scenes?it shows|they show}, {scenes?it holds its|they hold their} whole experiment now</source>
        <translation>장면 {numbers}: 앞 장면을 바꾸어 만든 장면이라서, 보여 주던 것을 그대로 보여 주도록 이제 실험 전체를 담습니다</translation>
    </message>
    <message>
        <source>another program has changed this file, and it is no lecture any more: {why}</source>
        <translation>다른 프로그램이 이 파일을 바꾸어, 더는 강의 파일이 아닙니다: {why}</translation>
    </message>
    <message>
        <source>say after how many steps, here or in the scene</source>
        <translation>몇 단계 뒤인지 여기나 장면에 쓰세요</translation>
    </message>
    <message>
        <source>the plot {plot} cannot be set so: `backscope plots` lists what can be</source>
        <translation>그래프 {plot}에 없는 설정입니다. 가능한 설정은 `backscope plots`로 볼 수 있습니다</translation>
    </message>
    <message>
        <source>{what} is {found} after {steps} {steps?step|steps}</source>
        <translation>{steps}단계 뒤 {what}: {found}</translation>
    </message>
    <message>
        <source>{what} is {found} after {steps} {steps?step|steps}, not {wanted}</source>
        <translation>{steps}단계 뒤 {what}: {found} (기대한 값: {wanted})</translation>
    </message>
    <message>
        <source>the verdict</source>
        <translation>진단</translation>
    </message>
    <message>
        <source>the state</source>
        <translation>학습 상태</translation>
    </message>
    <message>
        <source>overflow</source>
        <translation>오버플로</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>차단</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>대칭</translation>
    </message>
    <message>
        <source>vanishing</source>
        <translation>기울기 소실</translation>
    </message>
    <message>
        <source>exploding</source>
        <translation>기울기 폭주</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>죽음</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>포화</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>학습 정체</translation>
    </message>
    <message>
        <source>unstable</source>
        <translation>불안정</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>learned</source>
        <translation>학습됨</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>제자리</translation>
    </message>
    <message>
        <source>early</source>
        <translation>아직 초반</translation>
    </message>
    <message>
        <source>{measure} of {place}</source>
        <translation>{place}의 {measure}</translation>
    </message>
    <message>
        <source>{value} of {plot}</source>
        <translation>{plot}의 {value}</translation>
    </message>
    <message>
        <source>{what} is {found}</source>
        <translation>{what}의 값: {found}</translation>
    </message>
    <message>
        <source>{what} is {found}, not {wanted}</source>
        <translation>{what}: {found} (기대한 값: {wanted})</translation>
    </message>
    <message>
        <source>between {first} and {last}</source>
        <translation>{first}에서 {last} 사이</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>값 없음</translation>
    </message>
    <message>
        <source>−∞, that of an exact zero</source>
        <translation>−∞(정확한 0의 로그)</translation>
    </message>
    <message>
        <source>∞</source>
        <translation>∞</translation>
    </message>
    <message>
        <source>there is no {place} of which {measure} could be measured</source>
        <translation>{place}: 이 신경망에는 없는 레이어라 {measure} 값을 잴 수 없습니다</translation>
    </message>
    <message>
        <source>the run took too long and was stopped at step {steps} of {asked}</source>
        <translation>실행이 너무 오래 걸려 {asked}단계 중 {steps}단계에서 멈췄습니다</translation>
    </message>
    <message>
        <source>is too large to be judged: use fewer or smaller layers, or smaller batches</source>
        <translation>너무 커서 채점하지 못했습니다. 레이어나 배치를 줄이세요</translation>
    </message>
    <message>
        <source>reads a table that is not the one of the task</source>
        <translation>과제의 표가 아닌 다른 표를 읽습니다</translation>
    </message>
    <message>
        <source>changes {path}, which the task has locked</source>
        <translation>과제에서 잠근 곳을 바꾸었습니다: {path}</translation>
    </message>
    <message>
        <source>the exercise has locked &quot;{place}&quot;: change something else</source>
        <translation>과제에서 &quot;{place}&quot; 항목을 잠갔습니다. 다른 것을 바꾸세요</translation>
    </message>
    <message>
        <source>Not judged: {why}</source>
        <translation>채점하지 않았습니다: {why}</translation>
    </message>
    <message>
        <source>this scene has no run beside which they could be seen</source>
        <translation>이 장면에는 옆에 놓고 볼 실행이 없습니다</translation>
    </message>
    <message>
        <source>there is no submission in it: a submission ends in .json</source>
        <translation>제출물이 없습니다. 제출물 파일의 이름은 .json으로 끝납니다</translation>
    </message>
    <message>
        <source>of {count} submissions the first {most} are shown</source>
        <translation>제출물 {count}개 가운데 처음 {most}개만 보입니다</translation>
    </message>
    <message>
        <source>Locked by the exercise: {names}</source>
        <translation>과제에서 잠근 항목: {names}</translation>
    </message>
    <message>
        <source>has {count} {count?change|changes}, and at most {most} {most?is|are} allowed</source>
        <translation>{count}곳을 바꾸었는데 {most}곳까지만 바꿀 수 있습니다</translation>
    </message>
    <message>
        <source>holds with {count} {count?seed|seeds}: {told}</source>
        <translation>시드 {count}개 모두에서 맞습니다. {told}</translation>
    </message>
    <message>
        <source>with seed {seed}: {told}</source>
        <translation>시드 {seed}: {told}</translation>
    </message>
    <message>
        <source>is one of the files that are read, and --output would overwrite it: choose another name</source>
        <translation>읽을 파일 가운데 하나여서 --output이 덮어쓰게 됩니다. 다른 이름을 고르세요</translation>
    </message>
    <message>
        <source>must have at most {limit} {limit?entry|entries}</source>
        <translation>항목은 {limit}개 이하여야 합니다</translation>
    </message>
    <message>
        <source>must have at least {limit} {limit?entry|entries}</source>
        <translation>항목은 {limit}개 이상이어야 합니다</translation>
    </message>
    <message>
        <source>must have at most {limit} characters, and has {length}</source>
        <translation>{limit}자 이하여야 하는데 {length}자입니다</translation>
    </message>
    <message>
        <source>there are no weights here that could be locked: select a layer that has some</source>
        <translation>여기에는 고정할 가중치가 없습니다. 가중치가 있는 레이어를 선택하세요</translation>
    </message>
    <message>
        <source>{units} output {units?unit is|units are} too few for {classes} {classes?class|classes} under {loss}</source>
        <translation>출력 뉴런 {units}개는 {loss}에서 클래스 {classes}개를 나타내기에 모자랍니다</translation>
    </message>
    <message>
        <source>they are made of data with two features, and these have {features}: leave them null</source>
        <translation>특성이 둘인 데이터로 만드는데 특성이 {features}개입니다. null로 두세요</translation>
    </message>
    <message>
        <source>&quot;{word}&quot; is there twice</source>
        <translation>같은 것이 두 번 있습니다: &quot;{word}&quot;</translation>
    </message>
    <message>
        <source>the skip in {slot} leads around {span} {span?layer|layers}, and {available} {available?stands|stand} before it: shorten its span or put it further down</source>
        <translation>{slot}의 Skip은 레이어 {span}개를 건너뛰는데, 앞에는 {available}개뿐입니다. 건너뛸 레이어 수를 줄이거나 더 아래에 놓으세요</translation>
    </message>
    <message>
        <source>is an experiment, not {wanted}: give it to backscope run, or open it in the window</source>
        <translation>{wanted} 파일이 아니라 실험 파일입니다. backscope run으로 실행하거나 창에서 여세요</translation>
    </message>
    <message>
        <source>is a lecture, not {wanted}: give it to backscope lecture, or open it in the window</source>
        <translation>{wanted} 파일이 아니라 강의 파일입니다. backscope lecture로 실행하거나 창에서 여세요</translation>
    </message>
    <message>
        <source>is a task, not {wanted}: give it to backscope grade, or open it in the window</source>
        <translation>{wanted} 파일이 아니라 과제 파일입니다. backscope grade로 채점하거나 창에서 여세요</translation>
    </message>
    <message>
        <source>an experiment</source>
        <translation>실험</translation>
    </message>
    <message>
        <source>a lecture</source>
        <translation>강의</translation>
    </message>
    <message>
        <source>a task</source>
        <translation>과제</translation>
    </message>
    <message>
        <source>the system did not begin another window; start Backscope once more instead</source>
        <translation>시스템이 새 창을 열지 못했습니다. Backscope를 한 번 더 실행하세요</translation>
    </message>
    <message>
        <source>this is no text in {encoding}: wrong byte in line {line}, column {column}: save the table as UTF-8</source>
        <translation>{encoding} 텍스트가 아닙니다. {line}행 {column}열의 바이트가 잘못되었습니다. 표를 UTF-8로 저장하세요</translation>
    </message>
    <message>
        <source>there is no encoding &quot;{word}&quot;: give one such as utf-8 or cp949</source>
        <translation>&quot;{word}&quot;라는 인코딩은 없습니다. utf-8이나 cp949처럼 지정하세요</translation>
    </message>
    <message>
        <source>is the workbook of a spreadsheet program: save it as CSV there, and choose that file</source>
        <translation>스프레드시트 프로그램의 통합 문서입니다. 그 프로그램에서 CSV로 저장하고 그 파일을 고르세요</translation>
    </message>
    <message>
        <source>has {count} {count?value|values}, where the first row has {first}</source>
        <translation>값이 {count}개인데 첫 행에는 {first}개 있습니다</translation>
    </message>
    <message>
        <source>it cannot be told whether &quot;{word}&quot; has a decimal mark or one between thousands: say which with the setting &quot;decimal&quot; or &quot;thousands&quot;</source>
        <translation>&quot;{word}&quot;의 기호가 소수점인지 천 단위 구분 기호인지 알 수 없습니다. &quot;decimal&quot;이나 &quot;thousands&quot; 설정으로 정하세요</translation>
    </message>
    <message>
        <source>is the decimal mark as well: choose another, or leave one of the two open</source>
        <translation>소수점과 같은 기호입니다. 다른 기호를 고르거나 둘 가운데 하나를 비워 두세요</translation>
    </message>
    <message>
        <source>&quot;{word}&quot; has other marks than the other numbers: write all numbers of the table in one way</source>
        <translation>&quot;{word}&quot;: 다른 수와 기호가 다릅니다. 표의 수를 모두 한 가지 방식으로 쓰세요</translation>
    </message>
    <message>
        <source>&quot;{word}&quot; is no number: put a number there, or ignore the column</source>
        <translation>&quot;{word}&quot;: 숫자가 아닙니다. 숫자를 넣거나 그 열을 무시하세요</translation>
    </message>
    <message>
        <source>a value is missing: fill it in, or choose with &quot;{setting}&quot; what becomes of such rows</source>
        <translation>값이 없습니다. 값을 채우거나, 그런 행을 어떻게 할지 &quot;{setting}&quot; 설정에서 고르세요</translation>
    </message>
    <message>
        <source>a value is missing here, and in row {rows}: fill in what is missing, or choose with &quot;{setting}&quot; what becomes of such rows</source>
        <translation>여기와 다음 행에 값이 없습니다({rows}). 값을 채우거나, 그런 행을 어떻게 할지 &quot;{setting}&quot; 설정에서 고르세요</translation>
    </message>
    <message>
        <source>as {count} {count?category|categories} in each of {rows} {rows?row|rows} it takes more memory than a table may: ignore the column</source>
        <translation>행 {rows}개마다 범주 {count}개로 나누면 표에 허용된 것보다 많은 메모리를 차지합니다. 이 열을 무시하세요</translation>
    </message>
    <message>
        <source>{name} is not as it was when this run began: the run goes on with the rows of then. Reset (Ctrl+R) reads the file as it is now.</source>
        <translation>{name} 파일이 이 실행을 시작할 때와 다릅니다. 실행은 그때의 행으로 이어집니다. &apos;처음으로&apos;(Ctrl+R)를 누르면 지금의 파일을 읽습니다.</translation>
    </message>
    <message>
        <source>{samples} {samples?sample|samples} of {features} {features?feature|features} are more than the {limit} numbers that data may have: take fewer samples or features</source>
        <translation>샘플 {samples}개 × 특성 {features}개는 데이터가 담을 수 있는 숫자 {limit}개를 넘습니다. 샘플이나 특성을 줄이세요</translation>
    </message>
    <message>
        <source>would be written by {option} more than once: give each a name of its own</source>
        <translation>{option} 옵션이 같은 파일에 두 번 이상 쓰게 됩니다. 서로 다른 이름을 주세요</translation>
    </message>
    <message>
        <source>takes a step from 0 to {limit}, which the run of {steps} {steps?step|steps} has, not {step}</source>
        <translation>{steps}단계 실행에서는 0~{limit}단계 중 하나여야 합니다(입력된 값: {step})</translation>
    </message>
    <message>
        <source>The gradient at the first layer is *{comparison}* than at the last hidden one.</source>
        <translation>첫 레이어의 그래디언트는 마지막 은닉 레이어의 *{comparison}*.</translation>
    </message>
    <message>
        <source>All units of *{layers}* have equal weights and equal gradients, and so they stay equal: a layer like that works as a single neuron.</source>
        <translation>*{layers}*에서는 모든 뉴런의 가중치와 그래디언트가 서로 같아 앞으로도 달라지지 않습니다. 레이어 하나가 뉴런 하나처럼 동작합니다.</translation>
    </message>
    <message>
        <source>The gradient in *{layers}* is *exactly zero*: weights that are zero let nothing through, neither forwards nor backwards.</source>
        <translation>*{layers}*의 그래디언트가 *정확히 0입니다*. 0인 가중치는 앞으로도 뒤로도 아무것도 통과시키지 않습니다.</translation>
    </message>
    <message>
        <source>③ Activation → ReLU, for all layers at once.</source>
        <translation>③ 활성화 함수 → ReLU: 모든 레이어를 한 번에 바꿔 보세요.</translation>
    </message>
    <message>
        <source>⑦ fewer layers: {count}, with ③ Activation → ReLU and ④ Initializer → He normal: in stacks deeper than they are wide, chance takes the gradient.</source>
        <translation>⑦ 레이어 줄이기: {count}개. 그리고 ③ 활성화 함수 → ReLU, ④ 가중치 초기화 → He 정규분포: 너비보다 깊은 신경망에서는 그래디언트가 우연에 좌우되어 사라집니다.</translation>
    </message>
    <message>
        <source>⑦ fewer layers: {count}, with ③ Activation → ReLU: in stacks deeper than they are wide, chance takes the gradient.</source>
        <translation>⑦ 레이어 줄이기: {count}개. 그리고 ③ 활성화 함수 → ReLU: 너비보다 깊은 신경망에서는 그래디언트가 우연에 좌우되어 사라집니다.</translation>
    </message>
    <message>
        <source>③ Activation → tanh, for all layers at once.</source>
        <translation>③ 활성화 함수 → tanh: 모든 레이어를 한 번에 바꿔 보세요.</translation>
    </message>
    <message>
        <source>④ Initializer → He normal: zeros pass no gradient on.</source>
        <translation>④ 가중치 초기화 → He 정규분포: 가중치가 0이면 그래디언트가 지나가지 못합니다.</translation>
    </message>
    <message>
        <source>④ Initializer → He normal: only random weights tell the units apart.</source>
        <translation>④ 가중치 초기화 → He 정규분포: 가중치가 무작위여야 뉴런이 서로 달라집니다.</translation>
    </message>
    <message>
        <source>④ Initializer of the output → Xavier normal: zeros pass no gradient on.</source>
        <translation>④ 출력의 가중치 초기화 → Xavier 정규분포: 가중치가 0이면 그래디언트가 지나가지 못합니다.</translation>
    </message>
    <message>
        <source>④ Initializer → Xavier normal, for the output too: zeros pass no gradient on.</source>
        <translation>④ 가중치 초기화 → Xavier 정규분포, 출력도 함께: 가중치가 0이면 그래디언트가 지나가지 못합니다.</translation>
    </message>
    <message>
        <source>④ Initializer of the biases → zeros: these push the sums to where the curve is flat.</source>
        <translation>④ 편향 초기화 → 0: 지금의 편향은 합을 곡선이 평평한 곳으로 밀어냅니다.</translation>
    </message>
    <message>
        <source>⑦ fewer layers: {count}. In stacks deeper than they are wide, chance takes the gradient.</source>
        <translation>⑦ 레이어 줄이기: {count}개. 너비보다 깊은 신경망에서는 그래디언트가 우연에 좌우되어 사라집니다.</translation>
    </message>
    <message>
        <source>⑦ Skips with a scale of 0.2: what their long ways add then grows slowly.</source>
        <translation>⑦ 스킵 연결의 배율 → 0.2: 긴 길에서 더해지는 몫이 천천히 커집니다.</translation>
    </message>
    <message>
        <source>⑦ Layer normalization in place of batch normalization, which makes the gradient grow.</source>
        <translation>⑦ 배치 정규화 대신 레이어 정규화: 배치 정규화는 그래디언트를 키웁니다.</translation>
    </message>
    <message>
        <source>① Preprocessing → standardize: every feature then has a mean of 0 and a spread of 1.</source>
        <translation>① 전처리 → 표준화: 특성마다 평균이 0, 표준편차가 1이 됩니다.</translation>
    </message>
    <message>
        <source>③ Activation → tanh: without a bend, all layers together draw one straight line.</source>
        <translation>③ 활성화 함수 → tanh: 비선형 함수가 없으면 모든 레이어를 합쳐도 직선 하나만 그립니다.</translation>
    </message>
    <message>
        <source>⑥ more nodes: what passes through a single one is separated by one straight line.</source>
        <translation>⑥ 노드 늘리기: 노드 하나만 거치면 직선 하나로만 나눌 수 있습니다.</translation>
    </message>
    <message>
        <source>⑤ Optimizer → a learning rate that is {times} times larger, or Adam.</source>
        <translation>⑤ 최적화 알고리즘 → 학습률을 {times}배로 높이거나 Adam을 쓰세요.</translation>
    </message>
    <message>
        <source>⑤ Optimizer → a learning rate that is {times} times larger.</source>
        <translation>⑤ 최적화 알고리즘 → 학습률을 {times}배로 높이세요.</translation>
    </message>
    <message>
        <source>⑤ Optimizer → a learning rate that is {times} times smaller; then play from the start.</source>
        <translation>⑤ 최적화 알고리즘 → 학습률을 {times}분의 1로 낮추고 처음부터 다시 재생하세요.</translation>
    </message>
    <message>
        <source>⑤ Optimizer → a learning rate that is {times} times smaller, then play from the start: in the first frame all was well.</source>
        <translation>⑤ 최적화 알고리즘 → 학습률을 {times}분의 1로 낮추고 처음부터 다시 재생하세요. 첫 프레임에서는 정상이었습니다.</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dense</translation>
    </message>
    <message>
        <source>× Wᵀ</source>
        <translation>× Wᵀ</translation>
    </message>
    <message>
        <source>× φ&apos;(h)</source>
        <translation>× φ&apos;(h)</translation>
    </message>
    <message>
        <source>Maxout</source>
        <translation>Maxout</translation>
    </message>
    <message>
        <source>the piece that won</source>
        <translation>이긴 조각</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activation</translation>
    </message>
    <message>
        <source>BatchNorm</source>
        <translation>BatchNorm</translation>
    </message>
    <message>
        <source>÷ σ, mean taken out</source>
        <translation>÷ σ, 평균 제거</translation>
    </message>
    <message>
        <source>LayerNorm</source>
        <translation>LayerNorm</translation>
    </message>
    <message>
        <source>RMSNorm</source>
        <translation>RMSNorm</translation>
    </message>
    <message>
        <source>÷ RMS</source>
        <translation>÷ RMS</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>× mask / (1 − p)</source>
        <translation>× 마스크 / (1 − p)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>× scale</source>
        <translation>× 배율</translation>
    </message>
    <message>
        <source>must be a finite number</source>
        <translation>유한한 수여야 합니다</translation>
    </message>
    <message>
        <source>must be a whole number, without a decimal point</source>
        <translation>소수점이 없는 정수여야 합니다</translation>
    </message>
    <message>
        <source>must be at most {limit}</source>
        <translation>{limit} 이하여야 합니다</translation>
    </message>
    <message>
        <source>must be at least {limit}</source>
        <translation>{limit} 이상이어야 합니다</translation>
    </message>
    <message>
        <source>must be {wanted}, not {got}</source>
        <translation>가능한 값은 {wanted}입니다(입력된 값: {got})</translation>
    </message>
    <message>
        <source>must be {choices}, not &quot;{word}&quot;</source>
        <translation>가능한 값은 {choices}입니다(입력된 값: &quot;{word}&quot;)</translation>
    </message>
    <message>
        <source>the number is larger than any that a computer can hold</source>
        <translation>컴퓨터가 다룰 수 있는 범위를 넘는 수입니다</translation>
    </message>
    <message>
        <source>this value does not fit here</source>
        <translation>여기에 맞지 않는 값입니다</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>정수</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 또는 false</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>a group of settings in braces</source>
        <translation>중괄호로 묶은 설정</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null(빈 값)</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 또는 </translation>
    </message>
    <message>
        <source>there is no setting &quot;{word}&quot; here</source>
        <translation>&quot;{word}&quot; 설정은 여기에 없습니다</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>값이 없습니다</translation>
    </message>
    <message>
        <source>is set twice</source>
        <translation>두 번 설정되어 있습니다</translation>
    </message>
    <message>
        <source>there is no kind &quot;{word}&quot;; there are {kinds}</source>
        <translation>&quot;{word}&quot;: 없는 종류입니다. 쓸 수 있는 종류: {kinds}</translation>
    </message>
    <message>
        <source>is missing; it can be {kinds}</source>
        <translation>값이 없습니다. 쓸 수 있는 값: {kinds}</translation>
    </message>
    <message>
        <source>{loss} needs classes; {data} has real targets (use {other})</source>
        <translation>비용함수 &apos;{loss}&apos;에는 클래스가 필요하지만 데이터 &apos;{data}&apos;의 정답은 실수입니다(&apos;{other}&apos; 사용)</translation>
    </message>
    <message>
        <source>the skip in {slot} adds what enters {source}, which is {source_width} wide, to what enters {slot}, which is {width} wide: make the widths equal or turn the projection on</source>
        <translation>{slot}의 Skip은 {source}에 들어가는 신호(너비 {source_width})를 {slot}에 들어가는 신호(너비 {width})에 더합니다. 너비를 같게 하거나 투영을 켜세요</translation>
    </message>
    <message>
        <source>the batch norm in {slot} needs at least 2 samples in a batch to see how they vary: use a larger batch, or hold fewer samples out</source>
        <translation>{slot}의 BatchNorm은 값이 얼마나 다른지 보려면 배치에 샘플이 2개 이상 있어야 합니다. 배치를 늘리거나 검증용 샘플을 줄이세요</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>비어 있습니다</translation>
    </message>
    <message>
        <source>the text ends in the middle; part of it seems to be missing</source>
        <translation>텍스트가 중간에 끝납니다. 일부가 빠진 것 같습니다</translation>
    </message>
    <message>
        <source>the text is nested too deeply</source>
        <translation>텍스트가 너무 깊이 중첩되어 있습니다</translation>
    </message>
    <message>
        <source>this is no JSON text</source>
        <translation>JSON 텍스트가 아닙니다</translation>
    </message>
    <message>
        <source>this is no JSON text: invalid character in line {line}, column {column}</source>
        <translation>JSON 텍스트가 아닙니다: {line}행 {column}열: 잘못된 문자</translation>
    </message>
    <message>
        <source>this is no JSON text: invalid number in line {line}, column {column}</source>
        <translation>JSON 텍스트가 아닙니다: {line}행 {column}열: 잘못된 숫자</translation>
    </message>
    <message>
        <source>this is no JSON text: invalid escape in line {line}, column {column}</source>
        <translation>JSON 텍스트가 아닙니다: {line}행 {column}열: 잘못된 이스케이프 표기</translation>
    </message>
    <message>
        <source>this is no JSON text: object keys must be strings in line {line}, column {column}</source>
        <translation>JSON 텍스트가 아닙니다: {line}행 {column}열: 객체의 키는 문자열이어야 함</translation>
    </message>
    <message>
        <source>this is no JSON text: trailing characters in line {line}, column {column}</source>
        <translation>JSON 텍스트가 아닙니다: {line}행 {column}열: 불필요한 문자가 뒤따름</translation>
    </message>
    <message>
        <source>this is no JSON text: trailing comma in array in line {line}, column {column}</source>
        <translation>JSON 텍스트가 아닙니다: {line}행 {column}열: 배열 끝의 불필요한 쉼표</translation>
    </message>
    <message>
        <source>this is no JSON text: trailing comma in object in line {line}, column {column}</source>
        <translation>JSON 텍스트가 아닙니다: {line}행 {column}열: 객체 끝의 불필요한 쉼표</translation>
    </message>
    <message>
        <source>this is no JSON text: expected &apos;:&apos; in line {line}, column {column}</source>
        <translation>JSON 텍스트가 아닙니다: {line}행 {column}열: 필요한 기호: &apos;:&apos;</translation>
    </message>
    <message>
        <source>this is no JSON text: expected &apos;,&apos; or &apos;]&apos; in line {line}, column {column}</source>
        <translation>JSON 텍스트가 아닙니다: {line}행 {column}열: 필요한 기호: &apos;,&apos; 또는 &apos;]&apos;</translation>
    </message>
    <message>
        <source>this is no JSON text: expected &apos;,&apos; or &apos;}}&apos; in line {line}, column {column}</source>
        <translation>JSON 텍스트가 아닙니다: {line}행 {column}열: 필요한 기호: &apos;,&apos; 또는 &apos;}}&apos;</translation>
    </message>
    <message>
        <source>this is no text in UTF-8: wrong byte in line {line}, column {column}</source>
        <translation>UTF-8 텍스트가 아닙니다: {line}행 {column}열: 잘못된 바이트</translation>
    </message>
    <message>
        <source>this is &quot;{word}&quot;, not &quot;{format}&quot;</source>
        <translation>&quot;{format}&quot; 형식이 아니라 &quot;{word}&quot; 형식입니다</translation>
    </message>
    <message>
        <source>this program reads version {known}, the file has version {version}</source>
        <translation>이 프로그램은 버전 {known} 파일을 읽지만, 이 파일의 버전은 {version}입니다</translation>
    </message>
    <message>
        <source>cannot be read: {why}</source>
        <translation>읽을 수 없습니다: {why}</translation>
    </message>
    <message>
        <source>cannot be written: {why}</source>
        <translation>쓸 수 없습니다: {why}</translation>
    </message>
    <message>
        <source>is larger than {limit} MB, so it is no experiment</source>
        <translation>{limit} MB보다 커서 실험 파일로 볼 수 없습니다</translation>
    </message>
    <message>
        <source>these settings make no sense: they were put aside as {name}, and the program begins anew</source>
        <translation>설정 내용을 알아볼 수 없어 {name} 이름으로 옮겨 두고, 처음 설정으로 시작합니다</translation>
    </message>
    <message>
        <source>no sense can be made of {names}: the program does there as on its first start, and the file as it was is kept as {name}</source>
        <translation>{names} 값을 알아볼 수 없어 처음 설정으로 되돌리고, 원래 파일은 {name} 이름으로 남겨 두었습니다</translation>
    </message>
    <message>
        <source>the settings cannot be read: {why}; what you change now is not remembered</source>
        <translation>설정을 읽을 수 없습니다: {why}. 지금 바꾸는 것은 기억되지 않습니다</translation>
    </message>
    <message>
        <source>the settings cannot be written: {why}; what you change now is not remembered</source>
        <translation>설정을 쓸 수 없습니다: {why}. 지금 바꾸는 것은 기억되지 않습니다</translation>
    </message>
    <message>
        <source>there is no such preset; there are {names}</source>
        <translation>없는 예제입니다. 있는 예제: {names}</translation>
    </message>
    <message>
        <source>this picture was not made by Backscope, or has lost the experiment that it carried</source>
        <translation>Backscope가 만든 그림이 아니거나, 그림에 담긴 실험이 지워졌습니다</translation>
    </message>
    <message>
        <source>this document was not made by Backscope, or has lost the experiment that it carried</source>
        <translation>Backscope가 만든 문서가 아니거나, 문서에 담긴 실험이 지워졌습니다</translation>
    </message>
    <message>
        <source>this table was not made by Backscope, or has lost the experiment that it carried</source>
        <translation>Backscope가 만든 표가 아니거나, 표에 담긴 실험이 지워졌습니다</translation>
    </message>
    <message>
        <source>this picture is damaged</source>
        <translation>그림 파일이 손상되었습니다</translation>
    </message>
    <message>
        <source>this document is damaged</source>
        <translation>문서 파일이 손상되었습니다</translation>
    </message>
    <message>
        <source>this table is damaged</source>
        <translation>표 파일이 손상되었습니다</translation>
    </message>
    <message>
        <source>there is nothing to export in “{plot}”: {why}</source>
        <translation>“{plot}”에서 내보낼 것이 없습니다: {why}</translation>
    </message>
    <message>
        <source>the run has not answered in time: there is nothing yet in “{plot}”</source>
        <translation>제때 응답이 오지 않아 “{plot}”에 아직 아무것도 없습니다</translation>
    </message>
    <message>
        <source>an experiment ends in .json; pictures and tables come from the Export menu</source>
        <translation>실험 파일의 이름은 .json으로 끝나야 합니다. 그림과 표는 내보내기 메뉴에서 저장하세요</translation>
    </message>
    <message>
        <source>a picture ends in .png, .svg or .pdf</source>
        <translation>그림 파일의 이름은 .png, .svg, .pdf 중 하나로 끝나야 합니다</translation>
    </message>
    <message>
        <source>a table ends in .csv</source>
        <translation>표의 확장자는 .csv입니다</translation>
    </message>
    <message>
        <source>cannot be drawn, for a system library is missing: {library}</source>
        <translation>시스템 라이브러리가 없어 그릴 수 없습니다: {library}</translation>
    </message>
    <message>
        <source>another program has changed this file since it was read here</source>
        <translation>여기서 읽은 뒤에 다른 프로그램이 이 파일을 바꾸었습니다</translation>
    </message>
    <message>
        <source>another program has changed this file, and it is no experiment any more: {why}</source>
        <translation>다른 프로그램이 이 파일을 바꾸어, 더는 실험 파일이 아닙니다: {why}</translation>
    </message>
    <message>
        <source>it is a picture or a table</source>
        <translation>그림이나 표입니다</translation>
    </message>
    <message>
        <source>this file is no longer where it was</source>
        <translation>이 파일이 원래 위치에 없습니다</translation>
    </message>
    <message>
        <source>was not saved when it was last worked on, at {time}</source>
        <translation>마지막 작업({time})이 저장되지 않았습니다</translation>
    </message>
    <message>
        <source>The experiment that was worked on at {time} was not saved.</source>
        <translation>{time}에 작업한 실험이 저장되지 않았습니다.</translation>
    </message>
    <message>
        <source>unsaved work cannot be kept aside, so save it before the program ends: {why}</source>
        <translation>저장하지 않은 작업을 따로 보관할 수 없으니 프로그램을 끝내기 전에 저장하세요: {why}</translation>
    </message>
    <message>
        <source>what was kept aside of unsaved work cannot be read, and was put away: {why}</source>
        <translation>따로 보관한 저장 전 작업을 읽을 수 없어 치워 두었습니다: {why}</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>표준 출력</translation>
    </message>
    <message>
        <source>it is a device: name a file</source>
        <translation>장치입니다. 파일을 지정하세요</translation>
    </message>
    <message>
        <source>it is a socket: name a file</source>
        <translation>소켓입니다. 파일을 지정하세요</translation>
    </message>
    <message>
        <source>nobody writes to this pipe: start the program that does, or name a file</source>
        <translation>이 파이프에 쓰는 프로그램이 없습니다. 그 프로그램을 시작하거나 파일을 지정하세요</translation>
    </message>
    <message>
        <source>nothing comes through this pipe: start the program that writes to it anew, or name a file</source>
        <translation>이 파이프로 아무것도 오지 않습니다. 쓰는 프로그램을 다시 시작하거나 파일을 지정하세요</translation>
    </message>
    <message>
        <source>nobody reads from this pipe: start the program that does, or name a file</source>
        <translation>이 파이프를 읽는 프로그램이 없습니다. 그 프로그램을 시작하거나 파일을 지정하세요</translation>
    </message>
    <message>
        <source>a pipe and what is open already can be read as tables by backscope run and backscope check only: save it in a file, and name that</source>
        <translation>파이프와 이미 열려 있는 것은 backscope run과 backscope check만 표로 읽을 수 있습니다. 파일로 저장하고 그 파일을 지정하세요</translation>
    </message>
    <message>
        <source>the name is empty: name a file</source>
        <translation>이름이 비어 있습니다. 파일을 지정하세요</translation>
    </message>
    <message>
        <source>cannot be read: it is a folder, a socket or a device: name a file</source>
        <translation>읽을 수 없습니다. 폴더나 소켓, 장치입니다. 파일을 지정하세요</translation>
    </message>
    <message>
        <source>the experiment itself comes through it: save one of the two in a file, and name that</source>
        <translation>실험도 이것을 통해 들어옵니다. 둘 가운데 하나를 파일로 저장하고 그 파일을 지정하세요</translation>
    </message>
    <message>
        <source>e to the power of the sum: never negative, and its slope is itself, so that what is large grows fastest.</source>
        <translation>가중합의 지수 함수입니다. 음수가 되지 않고 기울기가 자기 자신이라, 큰 값일수록 빨리 자랍니다.</translation>
    </message>
    <message>
        <source>Each neuron with a mirror image: of a rectifier&apos;s two halves the next layer hears the difference, the sum itself.</source>
        <translation>뉴런마다 거울상이 있습니다. 다음 레이어는 정류 함수의 두 쪽의 차이, 곧 가중합 자체를 듣습니다.</translation>
    </message>
    <message>
        <source>What it takes the answers for: sums of which it makes probabilities itself, or probabilities.</source>
        <translation>답을 무엇으로 읽을지 정합니다. 스스로 확률로 바꿀 가중합(로짓) 또는 확률입니다.</translation>
    </message>
    <message>
        <source>What stands where a program&apos;s own data cannot be known: of the same width, with something to be learned in it.</source>
        <translation>프로그램의 실제 데이터를 알 수 없을 때 대신하는 데이터입니다. 너비가 같고, 배울 것이 들어 있습니다.</translation>
    </message>
    <message>
        <source>Number of classes; 0 is one amount.</source>
        <translation>클래스의 개수입니다. 0이면 실수 하나입니다.</translation>
    </message>
    <message>
        <source>Your own measurements, one sample a row: columns to learn from, and one to be predicted.</source>
        <translation>한 행에 샘플 하나씩 담은 나만의 측정값입니다. 여러 열에서 배우고 한 열을 예측합니다.</translation>
    </message>
    <message>
        <source>The file; a relative path starts at the experiment&apos;s folder, then at the current one.</source>
        <translation>파일입니다. 상대 경로는 실험 파일의 폴더에서 시작하고, 없으면 현재 폴더에서 시작합니다.</translation>
    </message>
    <message>
        <source>Name or number (from 1) of the column to predict; empty: it is found out.</source>
        <translation>예측할 열의 이름이나 번호(1부터)입니다. 비워 두면 알아서 찾습니다.</translation>
    </message>
    <message>
        <source>What columns are for, by name or number; the others are found out.</source>
        <translation>이름이나 번호로 정한 열의 역할입니다. 나머지 열은 알아서 정합니다.</translation>
    </message>
    <message>
        <source>Whether the target names classes or measures amounts; empty: found out.</source>
        <translation>정답이 클래스의 이름인지 실수인지입니다. 비워 두면 알아서 정합니다.</translation>
    </message>
    <message>
        <source>Missing values: refuse the table, drop such rows, or put in the mean.</source>
        <translation>결측값이 있을 때 표를 거절하거나, 그 행을 버리거나, 평균으로 채웁니다.</translation>
    </message>
    <message>
        <source>How letters are written, such as utf-8; empty: found out.</source>
        <translation>utf-8처럼 글자를 적는 방식입니다. 비워 두면 알아서 찾습니다.</translation>
    </message>
    <message>
        <source>What parts thousands in numbers; empty: found out.</source>
        <translation>수에서 천 단위를 나누는 기호입니다. 비워 두면 알아서 찾습니다.</translation>
    </message>
    <message>
        <source>The decimal mark in numbers; empty: found out.</source>
        <translation>수의 소수점 기호입니다. 비워 두면 알아서 찾습니다.</translation>
    </message>
    <message>
        <source>Amounts in their own unit: a large one has to be reached in many small steps.</source>
        <translation>정답을 원래 단위로 둡니다. 큰 값에 닿으려면 작은 갱신을 많이 해야 합니다.</translation>
    </message>
    <message>
        <source>Mean 0, deviation 1: an untrained network is about right in size, and a loss of 1 is that of the mean.</source>
        <translation>평균 0, 표준편차 1로 맞춥니다. 학습 전의 신경망도 크기는 대강 맞고, 손실 1이 평균을 답할 때의 손실입니다.</translation>
    </message>
    <message>
        <source>Everything between 0 and 1, where a sigmoid can say it; a single outlier crowds all others together.</source>
        <translation>모두 0과 1 사이로 옮겨 시그모이드가 말할 수 있게 합니다. 이상치 하나가 나머지를 한쪽으로 몰아넣습니다.</translation>
    </message>
    <message>
        <source>Shares of a whole: what one answer gains, the others lose, and a single one is always right.</source>
        <translation>전체를 나눈 몫입니다. 한 답이 얻는 만큼 다른 답이 잃으며, 답이 하나뿐이면 언제나 맞습니다.</translation>
    </message>
    <message>
        <source>The last layer: as many units as data and loss ask for, unless it has a number of its own.</source>
        <translation>마지막 레이어입니다. 노드 수를 따로 정하지 않으면 데이터와 비용함수가 요구하는 만큼입니다.</translation>
    </message>
    <message>
        <source>Number of answers; left free, as many as data and loss ask for.</source>
        <translation>답의 개수입니다. 비워 두면 데이터와 비용함수가 요구하는 만큼입니다.</translation>
    </message>
    <message>
        <source>Whether each answer adds a constant of its own.</source>
        <translation>답마다 자기 상수를 더할지 정합니다.</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>{line}번째 줄</translation>
    </message>
    <message>
        <source>cell {cell}, line {line}</source>
        <translation>셀 {cell}의 {line}번째 줄</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>클립보드</translation>
    </message>
    <message>
        <source>is a program of more than {limit} million characters: give the part with the network</source>
        <translation>{limit}백만 자가 넘는 프로그램입니다. 신경망이 있는 부분만 주세요</translation>
    </message>
    <message>
        <source>is no text of a program</source>
        <translation>프로그램 텍스트가 아닙니다</translation>
    </message>
    <message>
        <source>is no notebook that can be read: save it again, or give its program as a .py file</source>
        <translation>읽을 수 없는 노트북입니다. 다시 저장하거나 프로그램을 .py 파일로 주세요</translation>
    </message>
    <message>
        <source>there is no network in Keras or PyTorch in it</source>
        <translation>Keras나 PyTorch로 쓴 신경망이 없습니다</translation>
    </message>
    <message>
        <source>there are no such layers here: {layers}; --skip-unknown leaves them out</source>
        <translation>여기에 없는 레이어입니다: {layers}. --skip-unknown을 쓰면 빼고 읽습니다</translation>
    </message>
    <message>
        <source>{name} ({place})</source>
        <translation>{name}({place})</translation>
    </message>
    <message>
        <source>the process that was reading the program has ended before its time: try it again</source>
        <translation>프로그램을 읽던 프로세스가 도중에 끝났습니다. 다시 시도하세요</translation>
    </message>
    <message>
        <source>the network was read; remarks on what was assumed, made up or left out: {count}</source>
        <translation>신경망을 읽었습니다. 가정하거나 임의로 만들거나 뺀 것에 대한 참고 사항: {count}개</translation>
    </message>
    <message>
        <source>left out, for there is no such layer here: {layer}</source>
        <translation>여기에 없는 레이어라서 뺐습니다: {layer}</translation>
    </message>
    <message>
        <source>of {count} networks this one is read</source>
        <translation>신경망 {count}개 가운데 이것을 읽었습니다</translation>
    </message>
    <message>
        <source>is no Python, and is left out</source>
        <translation>파이썬이 아니어서 뺐습니다</translation>
    </message>
    <message>
        <source>cannot be followed, and is left out</source>
        <translation>따라갈 수 없어서 뺐습니다</translation>
    </message>
    <message>
        <source>from here on {count} more places are left out</source>
        <translation>여기부터 {count}곳을 더 뺐습니다</translation>
    </message>
    <message>
        <source>the program goes on for too long, and is followed up to here</source>
        <translation>프로그램이 너무 길어서 여기까지만 따라갔습니다</translation>
    </message>
    <message>
        <source>goes round more than {limit} times, and is followed so often</source>
        <translation>{limit}번보다 많이 도는 반복이어서 그만큼만 따라갔습니다</translation>
    </message>
    <message>
        <source>how often this goes round cannot be told: once is assumed</source>
        <translation>몇 번 도는 반복인지 알 수 없어서 한 번으로 가정했습니다</translation>
    </message>
    <message>
        <source>{count} more remarks, which are not shown</source>
        <translation>표시하지 않은 참고 사항이 {count}개 더 있습니다</translation>
    </message>
    <message>
        <source>{what} is not understood, and is left out</source>
        <translation>{what}: 이해하지 못해서 뺐습니다</translation>
    </message>
    <message>
        <source>{what} does not exist here, and is left out</source>
        <translation>{what}: 여기에 없어서 뺐습니다</translation>
    </message>
    <message>
        <source>{what} stands behind the output, where nothing can, and is left out</source>
        <translation>{what}: 출력 뒤에는 아무것도 둘 수 없어서 뺐습니다</translation>
    </message>
    <message>
        <source>{what} becomes {instead}, the nearest that there is here</source>
        <translation>{what} 대신 여기에서 가장 가까운 것을 썼습니다: {instead}</translation>
    </message>
    <message>
        <source>{what} is {value}, beyond what there is here, and becomes {instead}</source>
        <translation>{what}: 프로그램의 {value}, 여기의 범위를 벗어나서 다음 값으로 바꾸었습니다: {instead}</translation>
    </message>
    <message>
        <source>{what} cannot be told: {value} is assumed</source>
        <translation>{what}: 알 수 없어서 다음과 같이 가정했습니다: {value}</translation>
    </message>
    <message>
        <source>several ways meet here; the longest is taken</source>
        <translation>여러 갈래가 여기에서 만납니다. 가장 긴 것을 읽었습니다</translation>
    </message>
    <message>
        <source>the loss takes logarithms of probabilities, and gets none: it is read as cross entropy</source>
        <translation>비용함수가 확률의 로그를 받아야 하는데 그렇지 않습니다. 교차 엔트로피로 읽었습니다</translation>
    </message>
    <message>
        <source>the loss is a sum in the program and a mean here, which makes gradients smaller</source>
        <translation>손실이 프로그램에서는 합이고 여기에서는 평균이어서 그래디언트가 더 작습니다</translation>
    </message>
    <message>
        <source>what the program does not say is as {framework} has it: {values}</source>
        <translation>프로그램에 쓰지 않은 것은 {framework}의 기본값입니다: {values}</translation>
    </message>
    <message>
        <source>initializer {kind}</source>
        <translation>초기화 {kind}</translation>
    </message>
    <message>
        <source>learning rate {value}</source>
        <translation>학습률 {value}</translation>
    </message>
    <message>
        <source>batch {value}</source>
        <translation>배치 {value}</translation>
    </message>
    <message>
        <source>the output stays the last: it cannot be moved, removed or multiplied</source>
        <translation>출력은 항상 마지막에 있습니다. 옮기거나 없애거나 여러 개로 늘릴 수 없습니다</translation>
    </message>
    <message>
        <source>at most {limit} inputs can be whitened, and there are {inputs} (use {other})</source>
        <translation>백색화는 입력 {limit}개까지 할 수 있는데 입력이 {inputs}개입니다(&apos;{other}&apos; 사용)</translation>
    </message>
    <message>
        <source>at least one is needed; null stands for the features as they are</source>
        <translation>하나 이상 있어야 합니다. null이면 특성을 그대로 씁니다</translation>
    </message>
    <message>
        <source>{scaling} scales real targets; {data} has classes</source>
        <translation>실수인 정답의 척도를 조정하는 설정({scaling})인데, {data}의 정답은 클래스입니다</translation>
    </message>
    <message>
        <source>there is no text to paste: copy layers in any window, layers as JSON, or a program in Keras or PyTorch</source>
        <translation>붙여 넣을 텍스트가 없습니다. 아무 창에서나 레이어를 복사하거나, JSON으로 쓴 레이어나 Keras·PyTorch 프로그램을 복사하세요</translation>
    </message>
    <message>
        <source>the text has more than {limit} million characters, and no network has</source>
        <translation>텍스트가 {limit}백만 자를 넘습니다. 그만큼 긴 신경망은 없습니다</translation>
    </message>
    <message>
        <source>{reason}: copy layers in any window, layers as JSON, or a program in Keras or PyTorch</source>
        <translation>{reason}. 아무 창에서나 레이어를 복사하거나, JSON으로 쓴 레이어나 Keras·PyTorch 프로그램을 복사하세요</translation>
    </message>
    <message>
        <source>is a program, not an experiment: backscope import reads the network in it</source>
        <translation>실험이 아니라 프로그램입니다: backscope import로 그 안의 신경망을 읽으세요</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>권한이 없습니다</translation>
    </message>
    <message>
        <source>bad file descriptor</source>
        <translation>열려 있지 않은 파일 번호입니다</translation>
    </message>
    <message>
        <source>device or resource busy</source>
        <translation>장치나 파일을 다른 곳에서 쓰고 있습니다</translation>
    </message>
    <message>
        <source>disk quota exceeded</source>
        <translation>디스크 할당량을 넘었습니다</translation>
    </message>
    <message>
        <source>file too large</source>
        <translation>파일이 너무 큽니다</translation>
    </message>
    <message>
        <source>invalid argument</source>
        <translation>잘못된 인수입니다</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>입출력 오류입니다</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>파일이 아니라 폴더입니다</translation>
    </message>
    <message>
        <source>too many levels of symbolic links</source>
        <translation>심볼릭 링크가 너무 여러 번 이어집니다</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>열린 파일이 너무 많습니다</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>파일 이름이 너무 깁니다</translation>
    </message>
    <message>
        <source>no such device</source>
        <translation>그런 장치가 없습니다</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>파일이나 폴더가 없습니다</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>디스크에 남은 공간이 없습니다</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>경로에 폴더가 아닌 것이 있습니다</translation>
    </message>
    <message>
        <source>no such device or address</source>
        <translation>그런 장치나 주소가 없습니다</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>허용되지 않은 작업입니다</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>읽기 전용 파일 시스템입니다</translation>
    </message>
    <message>
        <source>text file busy</source>
        <translation>실행 중인 파일입니다</translation>
    </message>
    <message>
        <source>a name cannot contain a null character</source>
        <translation>이름에는 널 문자를 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>there cannot be such a name</source>
        <translation>쓸 수 없는 이름입니다</translation>
    </message>
    <message>
        <source>the system reports {error}</source>
        <translation>시스템 오류: {error}</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>{row}행</translation>
    </message>
    <message>
        <source>row {row}, {column}</source>
        <translation>{row}행, {column}</translation>
    </message>
    <message>
        <source>column &quot;{name}&quot;</source>
        <translation>열 &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>열 {number}</translation>
    </message>
    <message>
        <source>no file is chosen: give the path of a table</source>
        <translation>선택한 파일이 없습니다. 표의 경로를 적으세요</translation>
    </message>
    <message>
        <source>is larger than {limit} MB: use a part of it</source>
        <translation>{limit} MB보다 큽니다. 일부만 사용하세요</translation>
    </message>
    <message>
        <source>is longer than {limit} MB: put each sample into a row of its own</source>
        <translation>{limit} MB보다 깁니다. 샘플마다 한 행씩 쓰세요</translation>
    </message>
    <message>
        <source>there are more than {limit} columns: use fewer, or put each sample into a row of its own</source>
        <translation>열이 {limit}개보다 많습니다. 열을 줄이거나, 샘플마다 한 행씩 쓰세요</translation>
    </message>
    <message>
        <source>the process that was reading the table has ended before its time: try it again</source>
        <translation>표를 읽던 프로세스가 도중에 끝났습니다. 다시 시도하세요</translation>
    </message>
    <message>
        <source>the table is empty</source>
        <translation>표가 비어 있습니다</translation>
    </message>
    <message>
        <source>there is one column only: put commas, semicolons, tabs or spaces between features and target</source>
        <translation>열이 하나뿐입니다. 특성과 정답 사이를 쉼표, 세미콜론, 탭 또는 공백으로 나누세요</translation>
    </message>
    <message>
        <source>there is no row of values</source>
        <translation>값이 있는 행이 없습니다</translation>
    </message>
    <message>
        <source>the quotation marks do not match</source>
        <translation>따옴표의 짝이 맞지 않습니다</translation>
    </message>
    <message>
        <source>&quot;{word}&quot; is no number: put a number there, like in other rows</source>
        <translation>&quot;{word}&quot;: 숫자가 아닙니다. 다른 행처럼 숫자를 넣으세요</translation>
    </message>
    <message>
        <source>the number is not finite: use one that a computer can hold</source>
        <translation>유한한 수가 아닙니다. 컴퓨터가 담을 수 있는 수를 쓰세요</translation>
    </message>
    <message>
        <source>there is no column &quot;{word}&quot;; there are {columns}</source>
        <translation>&quot;{word}&quot; 열이 없습니다. 있는 열: {columns}</translation>
    </message>
    <message>
        <source>there is no column &quot;{word}&quot;; there are 1 to {last}</source>
        <translation>&quot;{word}&quot; 열이 없습니다. 있는 열: 1~{last}</translation>
    </message>
    <message>
        <source>several columns are called &quot;{word}&quot;: give the number of the right one</source>
        <translation>이름이 &quot;{word}&quot;인 열이 여러 개입니다. 맞는 열의 번호를 적으세요</translation>
    </message>
    <message>
        <source>several columns are the target: choose one</source>
        <translation>정답인 열이 여럿입니다. 하나만 고르세요</translation>
    </message>
    <message>
        <source>&quot;{word}&quot; is given two roles: choose one</source>
        <translation>&quot;{word}&quot;의 역할이 두 가지입니다. 하나만 고르세요</translation>
    </message>
    <message>
        <source>no column is left to learn from: make one a feature or a category</source>
        <translation>배울 열이 남지 않았습니다. 한 열을 특성이나 범주로 정하세요</translation>
    </message>
    <message>
        <source>holds no value: ignore the column</source>
        <translation>값이 하나도 없습니다. 이 열을 무시하세요</translation>
    </message>
    <message>
        <source>a value is missing in every row: fill in what is missing, or ignore the column that lacks it</source>
        <translation>모든 행에 빠진 값이 있습니다. 빠진 값을 채우거나 값이 빠진 열을 무시하세요</translation>
    </message>
    <message>
        <source>holds another text in almost every row, of which nothing can be learned: choose another target</source>
        <translation>거의 모든 행에서 텍스트가 서로 달라 배울 것이 없습니다. 다른 정답을 고르세요</translation>
    </message>
    <message>
        <source>holds more than {limit} different values, too many for categories: ignore the column</source>
        <translation>서로 다른 값이 {limit}개가 넘어 범주로 쓰기에 너무 많습니다. 이 열을 무시하세요</translation>
    </message>
    <message>
        <source>holds one class only: there is nothing to tell apart</source>
        <translation>클래스가 하나뿐입니다. 구별할 것이 없습니다</translation>
    </message>
    <message>
        <source>holds more than {limit} different texts, too many for classes: choose another target</source>
        <translation>서로 다른 텍스트가 {limit}개보다 많아 클래스로 쓸 수 없습니다. 다른 열을 정답으로 고르세요</translation>
    </message>
    <message>
        <source>{name} has changed since the run before: it has been read again.</source>
        <translation>지난 실행 뒤에 {name} 파일이 바뀌어 다시 읽었습니다.</translation>
    </message>
    <message>
        <source>the data do not fit the rest of the experiment: {error}</source>
        <translation>데이터가 실험의 나머지와 맞지 않습니다: {error}</translation>
    </message>
    <message>
        <source>{file} is incomplete: install Backscope again.</source>
        <translation>{file} 파일이 온전하지 않습니다. Backscope를 다시 설치하세요.</translation>
    </message>
    <message>
        <source>{file} cannot be read from {folder}: install Backscope again.</source>
        <translation>{folder}에서 {file} 파일을 읽을 수 없습니다. Backscope를 다시 설치하세요.</translation>
    </message>
    <message>
        <source>needs {needed} GB of memory and {free} GB are free: use fewer or smaller layers</source>
        <translation>메모리가 {needed} GB 필요하지만 {free} GB만 남아 있습니다. 레이어를 줄이거나 작게 하세요</translation>
    </message>
    <message>
        <source>needs more memory than there is: use fewer or smaller layers</source>
        <translation>메모리가 부족합니다. 레이어를 줄이거나 작게 하세요</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly; a new one has started the run again.</source>
        <translation>계산 엔진이 갑자기 멈추어 새 엔진으로 처음부터 다시 시작했습니다.</translation>
    </message>
    <message>
        <source>The engine has not answered for {seconds} s. As soon as it does, the run goes on; a new engine would begin it again at step 0.</source>
        <translation>계산 엔진이 {seconds}초 동안 응답하지 않습니다. 응답하면 학습이 이어지고, 새 엔진은 0단계부터 다시 시작합니다.</translation>
    </message>
    <message>
        <source>The engine stopped again and again; change the experiment and press play.</source>
        <translation>계산 엔진이 거듭 멈췄습니다. 실험을 바꾼 뒤 재생을 누르세요.</translation>
    </message>
    <message>
        <source>Something inside the program went wrong ({error}); it goes on. A report can be copied.</source>
        <translation>프로그램 안에서 무언가 잘못되었습니다({error}). 프로그램은 계속됩니다. 보고서를 복사할 수 있습니다.</translation>
    </message>
    <message>
        <source>a fault of the program: {error}</source>
        <translation>프로그램의 결함: {error}</translation>
    </message>
    <message>
        <source>takes the name of a file, which is empty here</source>
        <translation>파일 이름이 필요한데 비어 있습니다</translation>
    </message>
    <message>
        <source>takes a whole number of at least {limit}, not {word}</source>
        <translation>{limit} 이상의 정수여야 합니다(입력된 값: {word})</translation>
    </message>
    <message>
        <source>would be written by both {one} and {other}: give each a name of its own</source>
        <translation>{one}, {other} 옵션이 같은 파일에 쓰게 됩니다. 서로 다른 이름을 주세요</translation>
    </message>
    <message>
        <source>{option} would write into the object that --json prints: name a file</source>
        <translation>{option} 옵션이 --json이 출력하는 객체 사이에 쓰게 됩니다. 파일을 지정하세요</translation>
    </message>
    <message>
        <source>is the experiment that is run, and {option} would overwrite it: choose another name</source>
        <translation>지금 실행하는 실험 파일인데 {option} 옵션이 덮어쓰게 됩니다. 다른 이름을 고르세요</translation>
    </message>
    <message>
        <source>is the program that is read, and --output would overwrite it: choose another name</source>
        <translation>읽을 프로그램이어서 --output이 덮어쓰게 됩니다. 다른 이름을 고르세요</translation>
    </message>
    <message>
        <source>is the table that the experiment reads, and {option} would overwrite it: choose another name</source>
        <translation>실험이 읽는 표인데 {option} 옵션이 덮어쓰게 됩니다. 다른 이름을 고르세요</translation>
    </message>
    <message>
        <source>takes {names}, or a size such as 85x60mm or 1280x720, at least 60x45mm or 320x240, not {word}</source>
        <translation>{names} 중 하나 또는 85x60mm, 1280x720 같은 크기(최소 60x45mm, 320x240)여야 합니다(입력된 값: {word})</translation>
    </message>
    <message>
        <source>there is no plot {word}, so {file} is the name of a file; for the plot, write {near}:FILE</source>
        <translation>이름이 {word}인 그래프가 없어 파일 이름으로 봅니다({file}). 그래프라면 {near}:FILE로 쓰세요</translation>
    </message>
    <message>
        <source>takes a file that ends in {suffixes}, not {word}</source>
        <translation>{suffixes} 중 하나로 끝나는 파일이어야 합니다(입력된 값: {word})</translation>
    </message>
    <message>
        <source>Overflow</source>
        <translation>오버플로</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>차단</translation>
    </message>
    <message>
        <source>Symmetric</source>
        <translation>대칭</translation>
    </message>
    <message>
        <source>Vanishing</source>
        <translation>기울기 소실</translation>
    </message>
    <message>
        <source>Exploding</source>
        <translation>기울기 폭주</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>죽은 뉴런</translation>
    </message>
    <message>
        <source>Saturated</source>
        <translation>포화</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>학습 정체</translation>
    </message>
    <message>
        <source>Unstable</source>
        <translation>불안정</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>{share} change over {count} layers</source>
        <translation>레이어 {count}개에서 {share} 차이</translation>
    </message>
    <message>
        <source>{decades} decades over {count} layers</source>
        <translation>레이어 {count}개에서 10^{decades}배 차이</translation>
    </message>
    <message>
        <source>{name} ({headline})</source>
        <translation>{name} ({headline})</translation>
    </message>
    <message>
        <source>{layers}</source>
        <translation>{layers}</translation>
    </message>
    <message>
        <source>{layer}, step {step}</source>
        <translation>{layer}, {step}단계</translation>
    </message>
    <message>
        <source>up to {share} in {layers}</source>
        <translation>{layers}에서 최대 {share}</translation>
    </message>
    <message>
        <source>updates are {ratio} of the weights</source>
        <translation>한 단계의 갱신량이 가중치의 {ratio}</translation>
    </message>
    <message>
        <source>the loss is {times} times what it was</source>
        <translation>손실이 처음의 {times}배</translation>
    </message>
    <message>
        <source>updates were {times} times the weights</source>
        <translation>갱신량이 가중치의 {times}배</translation>
    </message>
    <message>
        <source>the network has learned</source>
        <translation>신경망이 학습했습니다</translation>
    </message>
    <message>
        <source>Each layer multiplies it by *{factor}*: {budget}</source>
        <translation>레이어마다 *{factor}배*가 됩니다. {budget}</translation>
    </message>
    <message>
        <source>per layer, the slopes make *{slope}* decades and the weights *{weight}*.</source>
        <translation>레이어당 변화(log₁₀)는 활성화 함수의 기울기 때문인 것이 *{slope}*, 가중치 때문인 것이 *{weight}*입니다.</translation>
    </message>
    <message>
        <source>the weights add *{weight}* of the {total} decades per layer; the slopes add {slope}.</source>
        <translation>레이어당 증가분 {total}(log₁₀) 중 가중치 때문인 것이 *{weight}*, 활성화 함수의 기울기 때문인 것이 {slope}입니다.</translation>
    </message>
    <message>
        <source>the sigmoid&apos;s slope is at most 0.25 and takes *{slope}* of the {total} decades per layer; the weights take {weight}.</source>
        <translation>레이어당 감소분 {total}(log₁₀) 중 시그모이드 기울기(최대 0.25) 때문인 것이 *{slope}*, 가중치 때문인 것이 {weight}입니다.</translation>
    </message>
    <message>
        <source>the slopes take *{slope}* of the {total} decades per layer; the weights take {weight}.</source>
        <translation>레이어당 감소분 {total}(log₁₀) 중 활성화 함수의 기울기 때문인 것이 *{slope}*, 가중치 때문인 것이 {weight}입니다.</translation>
    </message>
    <message>
        <source>The signal left the range of {precision} in *{layer}* at *step {step}*.</source>
        <translation>*{step}단계*에서 *{layer}*의 신호가 {precision}의 범위를 벗어났습니다.</translation>
    </message>
    <message>
        <source>A weight of *{layer}* left the range of {precision} at *step {step}*.</source>
        <translation>*{step}단계*에서 *{layer}*의 가중치가 {precision}의 범위를 벗어났습니다.</translation>
    </message>
    <message>
        <source>The loss left the range of {precision} at *step {step}*, first in {layer}.</source>
        <translation>*{step}단계*에서 손실이 {precision}의 범위를 벗어났습니다. 처음 벗어난 곳: {layer}.</translation>
    </message>
    <message>
        <source>The inputs are large: a feature has an RMS of *{size}* (limit {limit}), and every sum and gradient with it.</source>
        <translation>입력이 큽니다. RMS가 *{size}*인 특성이 있어(기준 {limit}) 합과 그래디언트도 모두 커집니다.</translation>
    </message>
    <message>
        <source>The targets are large: their mean or spread is *{size}* (limit {limit}), and so are the first errors and the steps that they cause.</source>
        <translation>정답의 값이 큽니다. 평균이나 표준편차가 *{size}*이므로(기준 {limit}) 첫 오차와 그에 따른 갱신도 커집니다.</translation>
    </message>
    <message>
        <source>It was under way *in the first frame*, before any update.</source>
        <translation>한 번도 갱신하기 전, *첫 프레임에서* 이미 시작된 일입니다.</translation>
    </message>
    <message>
        <source>In the first frame all was well: *the steps were too large*.</source>
        <translation>첫 프레임에서는 정상이었습니다. *한 번에 너무 크게 갱신했습니다*.</translation>
    </message>
    <message>
        <source>The run ends here: from now on there are no numbers to compute with.</source>
        <translation>더 계산할 수 있는 값이 없어 학습이 여기서 끝납니다.</translation>
    </message>
    <message>
        <source>The gradient in *{layers}* is *exactly zero*, for it is so at the output already: whatever the network answers, the loss does not change by a little more or less.</source>
        <translation>*{layers}*의 그래디언트는 *정확히 0*입니다. 출력에서 이미 0이기 때문입니다. 신경망의 답이 조금 커지거나 작아져도 손실이 변하지 않습니다.</translation>
    </message>
    <message>
        <source>The gradient in *{layers}* is *exactly zero*: every unit on the way back is switched off.</source>
        <translation>*{layers}*의 그래디언트가 *정확히 0*입니다. 오차 역전파 경로의 모든 뉴런이 꺼져 있기 때문입니다.</translation>
    </message>
    <message>
        <source>In *{layers}* up to *{share}* of the units were off for every sample of the last steps (limit {limit}): no gradient passes through them.</source>
        <translation>*{layers}*에서 최근 단계의 모든 샘플에 대해 뉴런의 최대 *{share}*가 꺼져 있었습니다(기준 {limit}). 꺼진 뉴런으로는 그래디언트가 지나가지 못합니다.</translation>
    </message>
    <message>
        <source>In *{layers}* up to *{share}* of the activations lie where the curve is flat, with less than {flat} of its steepest slope (limit {limit}).</source>
        <translation>*{layers}*에서 활성값의 최대 *{share}*가 곡선의 평평한 구간, 곧 기울기가 최대 기울기의 {flat} 미만인 곳에 있습니다(기준 {limit}).</translation>
    </message>
    <message>
        <source>One step changes the weights by *{ratio}* of their size (limit {limit}, healthy {rule}): nothing will be learned in any reasonable time.</source>
        <translation>한 단계에 가중치가 그 크기의 *{ratio}*만큼 바뀝니다(기준 {limit}, 정상 {rule}). 이대로는 현실적인 시간 안에 학습하지 못합니다.</translation>
    </message>
    <message>
        <source>One step changes the weights by *{ratio}* of their size (limit {limit}, healthy {rule}): each step undoes what the one before has learned.</source>
        <translation>한 단계에 가중치가 그 크기의 *{ratio}*만큼 바뀝니다(기준 {limit}, 정상 {rule}). 각 단계가 앞 단계에서 학습한 것을 무너뜨립니다.</translation>
    </message>
    <message>
        <source>The loss is *{times} times* what it was at first (limit {limit}): the steps go further than the slope is good for.</source>
        <translation>손실이 처음의 *{times}배*입니다(기준 {limit}). 기울기를 믿을 수 있는 거리보다 멀리 갱신하고 있습니다.</translation>
    </message>
    <message>
        <source>In one step the weights changed by *{times} times* their size (limit {limit}): what they had been was overwritten.</source>
        <translation>한 단계에 가중치가 그 크기의 *{times}배*만큼 바뀌었습니다(기준 {limit}). 전에 있던 값은 덮어써졌습니다.</translation>
    </message>
    <message>
        <source>Without a hidden layer there is nothing that could vanish or explode.</source>
        <translation>은닉 레이어가 없으면 소실되거나 폭주할 기울기도 없습니다.</translation>
    </message>
    <message>
        <source>The gradient arrives.</source>
        <translation>그래디언트가 끝까지 도달합니다.</translation>
    </message>
    <message>
        <source>The gradient arrives: at the first layer it is *as large* as at the last.</source>
        <translation>그래디언트가 끝까지 도달합니다. 첫 레이어의 그래디언트는 마지막 은닉 레이어와 *크기가 같습니다*.</translation>
    </message>
    <message>
        <source>The gradient arrives: at the first layer it is *{comparison}* than at the last.</source>
        <translation>그래디언트가 끝까지 도달합니다. 첫 레이어의 그래디언트는 마지막 은닉 레이어의 *{comparison}*.</translation>
    </message>
    <message>
        <source>② Cost → an output for each class, linear and read as logits: one alone tells nothing.</source>
        <translation>② 비용함수 → 클래스마다 출력 하나씩, 선형이고 읽기는 로짓: 출력 하나로는 아무것도 구별할 수 없습니다.</translation>
    </message>
    <message>
        <source>② Cost → mean squared error behind a linear output: the target is an amount, no class.</source>
        <translation>② 비용함수 → 평균 제곱 오차, 출력은 선형: 정답은 클래스가 아니라 실수입니다.</translation>
    </message>
    <message>
        <source>Unlock the layers that are locked: only weights that learn can mend this.</source>
        <translation>고정한 레이어를 푸세요. 학습하는 가중치만이 이것을 고칠 수 있습니다.</translation>
    </message>
    <message>
        <source>Unlock the layers that are locked with zeros alone, and ④ let them start from random weights: no signal passes them.</source>
        <translation>0으로만 고정된 레이어의 고정을 풀고 ④ 무작위 가중치에서 시작하게 하세요. 지금은 신호가 지나가지 못합니다.</translation>
    </message>
    <message>
        <source>① Data → show the rare samples more often, or fewer of the others: as it is, to answer the most frequent class is right nearly always.</source>
        <translation>① 데이터 → 드문 샘플을 더 자주 보여 주거나 나머지를 줄이세요. 지금은 가장 흔한 클래스로 답하면 거의 언제나 맞습니다.</translation>
    </message>
    <message>
        <source>Let it train on: it is on its way, and what it can do is not seen yet.</source>
        <translation>계속 학습시키세요: 아직 나아지는 중이라 어디까지 갈지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>It has slowed down: ⑥ more nodes, or ⑤ another learning rate, may get it further.</source>
        <translation>나아지는 속도가 줄었습니다: ⑥ 노드를 늘리거나 ⑤ 학습률을 바꾸면 더 나아질 수 있습니다.</translation>
    </message>
    <message>
        <source>It is *no better than guessing*: lately its loss is {loss}, that of the best constant answer {guessing}.</source>
        <translation>*무작위 추측보다 나을 것이 없습니다*: 최근 손실은 {loss}, 가장 좋은 상수 답의 손실은 {guessing}입니다.</translation>
    </message>
    <message>
        <source>It had come *{way} of the way* from guessing (loss {guessing}) to the best answer, when the run ended.</source>
        <translation>무작위 추측(손실 {guessing})에서 가장 좋은 답까지의 *{way}에 이르렀을 때* 학습이 끝났습니다.</translation>
    </message>
    <message>
        <source>② Cost: the output cannot say *{value}* of the targets (limit {limit}): choose an activation that reaches them: linear says any amount, a sigmoid any probability.</source>
        <translation>② 비용함수: 정답 가운데 *{value}*만큼은 출력이 낼 수 없는 값입니다(기준 {limit}). 그 값에 닿는 출력 활성화 함수를 고르세요. 선형은 어떤 크기든, 시그모이드는 어떤 확률이든 낼 수 있습니다.</translation>
    </message>
    <message>
        <source>① Data: *{value}* of the features never {value?changes|change}: nothing can be learned from them.</source>
        <translation>① 데이터: 특성 *{value}*개는 값이 늘 같아 배울 것이 없습니다.</translation>
    </message>
    <message>
        <source>⑤ Optimizer: *{value} steps at once, or more,* would not raise the loss (limit {limit}), which hardly falls: take a larger learning rate.</source>
        <translation>⑤ 최적화 알고리즘: *{value}단계 이상을 한꺼번에* 가도 손실이 커지지 않는데(기준 {limit}) 손실은 거의 줄지 않습니다. 학습률을 높이세요.</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>학습됨</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>제자리</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>아직 초반</translation>
    </message>
    <message>
        <source>Mismatched head</source>
        <translation>맞지 않는 출력</translation>
    </message>
    <message>
        <source>Unscaled input</source>
        <translation>크기가 안 맞는 입력</translation>
    </message>
    <message>
        <source>Unscaled target</source>
        <translation>크기가 안 맞는 정답</translation>
    </message>
    <message>
        <source>Constant feature</source>
        <translation>변하지 않는 특성</translation>
    </message>
    <message>
        <source>No bend</source>
        <translation>비선형성 없음</translation>
    </message>
    <message>
        <source>Constant answer</source>
        <translation>똑같은 답</translation>
    </message>
    <message>
        <source>Slow rate</source>
        <translation>느린 학습률</translation>
    </message>
    <message>
        <source>Fast rate</source>
        <translation>빠른 학습률</translation>
    </message>
    <message>
        <source>Wild start</source>
        <translation>거친 시작</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>잘림</translation>
    </message>
    <message>
        <source>Imbalanced</source>
        <translation>불균형</translation>
    </message>
    <message>
        <source>Too few steps</source>
        <translation>부족한 단계</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation>과적합</translation>
    </message>
    <message>
        <source>no better than guessing</source>
        <translation>무작위 추측과 다름없음</translation>
    </message>
    <message>
        <source>{way} of the way, and no further</source>
        <translation>{way}까지 온 뒤 나아가지 못함</translation>
    </message>
    <message>
        <source>② {value} of the targets are out of the output&apos;s reach</source>
        <translation>② 정답의 {value}가 출력이 낼 수 없는 값</translation>
    </message>
    <message>
        <source>② {value} of the targets are no probabilities</source>
        <translation>② 정답의 {value}가 확률이 아닌 값</translation>
    </message>
    <message>
        <source>② cross entropy over a single output</source>
        <translation>② 출력 하나에 교차 엔트로피</translation>
    </message>
    <message>
        <source>② probabilities are taken for logits</source>
        <translation>② 확률을 로짓으로 읽음</translation>
    </message>
    <message>
        <source>② logits are taken for probabilities</source>
        <translation>② 로짓을 확률로 읽음</translation>
    </message>
    <message>
        <source>① a feature has a size of {value}</source>
        <translation>① 크기가 {value}인 특성</translation>
    </message>
    <message>
        <source>① no feature is larger than {value}</source>
        <translation>① 모든 특성이 {value} 이하</translation>
    </message>
    <message>
        <source>① one feature is {value} times another</source>
        <translation>① 특성 사이의 크기 차이 {value}배</translation>
    </message>
    <message>
        <source>① the target has a size of {value}</source>
        <translation>① 크기가 {value}인 정답</translation>
    </message>
    <message>
        <source>① features that never change: {value}</source>
        <translation>① 변하지 않는 특성 {value}개</translation>
    </message>
    <message>
        <source>③ no layer bends what passes</source>
        <translation>③ 비선형 레이어가 없음</translation>
    </message>
    <message>
        <source>⑦ a straight line explains {value}</source>
        <translation>⑦ 직선으로 설명되는 몫 {value}</translation>
    </message>
    <message>
        <source>whatever is asked, the answer is the same</source>
        <translation>어떤 입력에도 똑같은 답</translation>
    </message>
    <message>
        <source>⑤ {value} steps at once would not be too far</source>
        <translation>⑤ 한 번에 {value}단계를 가도 지나치지 않음</translation>
    </message>
    <message>
        <source>⑤ steps raise the loss by {value}</source>
        <translation>⑤ 갱신할 때마다 손실이 {value} 커짐</translation>
    </message>
    <message>
        <source>④ the first loss was {value} times guessing</source>
        <translation>④ 첫 손실이 무작위 추측의 {value}배</translation>
    </message>
    <message>
        <source>② {value} of the probabilities are clipped</source>
        <translation>② 확률의 {value}가 잘림</translation>
    </message>
    <message>
        <source>① {value} of the samples are of one class</source>
        <translation>① 샘플의 {value}가 한 클래스</translation>
    </message>
    <message>
        <source>steps so far: {value}</source>
        <translation>지금까지 {value}단계</translation>
    </message>
    <message>
        <source>the held-out loss is {value} times its best</source>
        <translation>검증 손실이 가장 좋았을 때의 {value}배</translation>
    </message>
    <message>
        <source>The updates of *{layers}* are lost below {precision}: more than *nine in ten* of these weights *do not move*.</source>
        <translation>*{layers}*의 갱신량이 {precision}의 정밀도보다 작아, 이 가중치는 *열에 아홉 이상*이 *움직이지 않습니다*.</translation>
    </message>
    <message>
        <source>Also: {findings}.</source>
        <translation>그 밖의 증상: {findings}.</translation>
    </message>
    <message>
        <source>Noted, but no longer a symptom: {findings}.</source>
        <translation>참고(더는 증상이 아님): {findings}.</translation>
    </message>
    <message>
        <source>What came of it: {findings}.</source>
        <translation>그 결과: {findings}.</translation>
    </message>
    <message>
        <source>*{name}* ({headline})</source>
        <translation>*{name}* ({headline})</translation>
    </message>
    <message>
        <source>(Median of the last {count} steps.)</source>
        <translation>(최근 {count}단계의 중앙값입니다.)</translation>
    </message>
    <message>
        <source>(Median of the {count} steps up to step {step}.)</source>
        <translation>({step}단계까지 {count}단계의 중앙값입니다.)</translation>
    </message>
    <message>
        <source>(Median of {count} means of {steps} steps each, up to step {step}.)</source>
        <translation>({step}단계까지, {steps}단계씩 평균 낸 값 {count}개의 중앙값입니다.)</translation>
    </message>
    <message>
        <source>3 thousand million billion trillion</source>
        <translation>4 만 억 조 경</translation>
    </message>
    <message>
        <source>a {group}</source>
        <translation>1{group}</translation>
    </message>
    <message>
        <source>{count} {group}</source>
        <translation>{count}{group}</translation>
    </message>
    <message>
        <source>equally large</source>
        <translation>크기와 거의 같습니다</translation>
    </message>
    <message>
        <source>{share} smaller</source>
        <translation>크기보다 {share} 작습니다</translation>
    </message>
    <message>
        <source>{share} larger</source>
        <translation>크기보다 {share} 큽니다</translation>
    </message>
    <message>
        <source>{times} times smaller</source>
        <translation>{times}분의 1입니다</translation>
    </message>
    <message>
        <source>{times} times larger</source>
        <translation>{times}배입니다</translation>
    </message>
    <message>
        <source>overflow at step {step}: signal of {layer}</source>
        <translation>{step}단계에서 오버플로: {layer}의 신호</translation>
    </message>
    <message>
        <source>overflow at step {step}: weight of {layer}</source>
        <translation>{step}단계에서 오버플로: {layer}의 가중치</translation>
    </message>
    <message>
        <source>overflow at step {step}: loss of {layer}</source>
        <translation>{step}단계에서 오버플로: {layer}의 손실</translation>
    </message>
    <message>
        <source>③ Activation → ReLU and ④ Initializer → He normal, for all layers at once.</source>
        <translation>③ 활성화 함수 → ReLU, ④ 가중치 초기화 → He 정규분포: 모든 레이어를 한 번에 바꿔 보세요.</translation>
    </message>
    <message>
        <source>③ Activation → tanh and ④ Initializer → Xavier normal, for all layers at once.</source>
        <translation>③ 활성화 함수 → tanh, ④ 가중치 초기화 → Xavier 정규분포: 모든 레이어를 한 번에 바꿔 보세요.</translation>
    </message>
    <message>
        <source>④ Initializer → Xavier normal: these initial weights are too small.</source>
        <translation>④ 가중치 초기화 → Xavier 정규분포: 지금의 초기 가중치는 너무 작습니다.</translation>
    </message>
    <message>
        <source>④ Initializer → Xavier normal: these initial weights are too large.</source>
        <translation>④ 가중치 초기화 → Xavier 정규분포: 지금의 초기 가중치는 너무 큽니다.</translation>
    </message>
    <message>
        <source>④ Initializer → Xavier normal: zeros pass no gradient on.</source>
        <translation>④ 가중치 초기화 → Xavier 정규분포: 가중치가 0이면 그래디언트가 지나가지 못합니다.</translation>
    </message>
    <message>
        <source>④ Initializer → Xavier normal: only random weights tell the units apart.</source>
        <translation>④ 가중치 초기화 → Xavier 정규분포: 가중치가 무작위여야 뉴런이 서로 달라집니다.</translation>
    </message>
    <message>
        <source>④ Initializer → Xavier normal, so that the sums stay where the curve is steep.</source>
        <translation>④ 가중치 초기화 → Xavier 정규분포: 가중합이 곡선의 가파른 구간에 머뭅니다.</translation>
    </message>
    <message>
        <source>④ smaller initial weights: He normal.</source>
        <translation>④ 더 작은 초기 가중치: He 정규분포를 써 보세요.</translation>
    </message>
    <message>
        <source>④ Initializer → He normal: these initial weights are too small.</source>
        <translation>④ 가중치 초기화 → He 정규분포: 지금의 초기 가중치는 너무 작습니다.</translation>
    </message>
    <message>
        <source>④ Initializer → He normal: its weights make up for what the slopes take.</source>
        <translation>④ 가중치 초기화 → He 정규분포: 활성화 함수의 기울기가 줄이는 몫을 가중치가 보완합니다.</translation>
    </message>
    <message>
        <source>② Cost → a linear output, read as logits: there every answer passes a gradient on.</source>
        <translation>② 비용함수 → 출력은 선형, 읽기는 로짓: 그러면 어떤 답이든 그래디언트를 전달합니다.</translation>
    </message>
    <message>
        <source>② Cost → a linear output: it reaches every amount.</source>
        <translation>② 비용함수 → 출력은 선형: 어떤 크기의 값이든 낼 수 있습니다.</translation>
    </message>
    <message>
        <source>① Target → standardize: a mean of 0 and a spread of 1, in which its loss is then counted.</source>
        <translation>① 정답 → 표준화: 평균이 0, 표준편차가 1이 되고, 손실도 그 단위로 셉니다.</translation>
    </message>
    <message>
        <source>③ Activation → Leaky ReLU: its slope is never zero.</source>
        <translation>③ 활성화 함수 → Leaky ReLU: 기울기가 0이 되지 않습니다.</translation>
    </message>
    <message>
        <source>⑤ Optimizer → a learning rate above zero, such as {rate}.</source>
        <translation>⑤ 최적화 알고리즘 → 학습률을 0보다 크게 정하세요(예: {rate}).</translation>
    </message>
    <message>
        <source>Drag a layer from the palette into the network.</source>
        <translation>팔레트에서 레이어를 신경망으로 끌어 놓으세요.</translation>
    </message>
    <message>
        <source>⑥ fewer nodes, ⑦ dropout between the layers, or ① more data.</source>
        <translation>⑥ 더 적은 노드, ⑦ 레이어 사이의 드롭아웃, 또는 ① 더 많은 데이터를 써 보세요.</translation>
    </message>
    <message>
        <source>No single change is known to mend this: undo, back to the last network that was healthy.</source>
        <translation>한 가지를 바꿔서 고치는 방법은 알려져 있지 않습니다. 마지막으로 정상이던 신경망까지 실행 취소로 되돌리세요.</translation>
    </message>
    <message>
        <source>⑦ more layers: drag them in, or select all and repeat them, and watch the gradient.</source>
        <translation>⑦ 레이어 늘리기: 레이어를 끌어 놓거나 모두 선택해 반복하고, 그래디언트의 변화를 살펴보세요.</translation>
    </message>
    <message>
        <source>Now break it: ③ Activation → sigmoid. Undo brings everything back.</source>
        <translation>이제 일부러 망가뜨려 보세요: ③ 활성화 함수 → sigmoid. 실행 취소로 언제든 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>It *has learned*: {way} of the way from guessing (loss {guessing}) to the best answer.</source>
        <translation>*학습했습니다*: 무작위 추측(손실 {guessing})에서 가장 좋은 답까지의 {way}에 이르렀습니다.</translation>
    </message>
    <message>
        <source>It is *learning*: {way} of the way from guessing (loss {guessing}) to the best answer.</source>
        <translation>*학습하고 있습니다*: 무작위 추측(손실 {guessing})에서 가장 좋은 답까지의 {way}에 이르렀습니다.</translation>
    </message>
    <message>
        <source>It *gets no further*: it stands at {way} of the way from guessing (loss {guessing}) to the best answer.</source>
        <translation>*더 나아가지 못합니다*: 무작위 추측(손실 {guessing})에서 가장 좋은 답까지의 {way}에 머물러 있습니다.</translation>
    </message>
    <message>
        <source>It is *no better than guessing*: the best constant answer has a loss of {guessing}.</source>
        <translation>*무작위 추측보다 나을 것이 없습니다*: 가장 좋은 상수 답의 손실이 {guessing}입니다.</translation>
    </message>
    <message>
        <source>It is too *early* to tell: {way} of the way from guessing (loss {guessing}) to the best answer.</source>
        <translation>판단하기에는 *이릅니다*: 무작위 추측(손실 {guessing})에서 가장 좋은 답까지의 {way}에 이르렀습니다.</translation>
    </message>
    <message>
        <source>② Cost: the loss takes amounts for probabilities, and *{value}* of the targets are *none* (limit {limit}): take mean squared error, or for classes an output each.</source>
        <translation>② 비용함수: 크기를 확률로 읽는데, 정답 가운데 *{value}*만큼은 *확률이 아닙니다*(기준 {limit}). 평균 제곱 오차를 쓰거나, 클래스라면 출력을 하나씩 두세요.</translation>
    </message>
    <message>
        <source>② Cost: cross entropy compares several outputs, and there is *one*: take binary cross entropy, or one output for each class.</source>
        <translation>② 비용함수: 교차 엔트로피는 여러 출력을 견주는데 출력이 *하나*뿐입니다. 이진 교차 엔트로피를 쓰거나 클래스마다 출력을 하나씩 두세요.</translation>
    </message>
    <message>
        <source>② Cost: the loss takes *probabilities for logits*, and squashes them a second time: make the output linear, or let the loss read probabilities.</source>
        <translation>② 비용함수: *확률을 로짓으로* 읽어 한 번 더 눌러 버립니다. 출력을 선형으로 하거나 확률을 읽게 하세요.</translation>
    </message>
    <message>
        <source>② Cost: the loss takes *logits for probabilities*, and clips most of them: let it read logits, or give the output a sigmoid or softmax.</source>
        <translation>② 비용함수: *로짓을 확률로* 읽어 대부분 잘라 냅니다. 로짓을 읽게 하거나 출력에 sigmoid나 softmax를 쓰세요.</translation>
    </message>
    <message>
        <source>① Data: a feature has a size of *{value}* as the network sees it (limit {limit}): standardize.</source>
        <translation>① 데이터: 신경망이 보는 어떤 특성의 크기가 *{value}*입니다(기준 {limit}). 표준화하세요.</translation>
    </message>
    <message>
        <source>① Data: no feature is larger than *{value}* as the network sees it (limit {limit}): standardize.</source>
        <translation>① 데이터: 신경망이 보는 특성 가운데 *{value}*보다 큰 것이 없습니다(기준 {limit}). 표준화하세요.</translation>
    </message>
    <message>
        <source>① Data: one feature is *{value}* times as large as another (limit {limit}): standardize.</source>
        <translation>① 데이터: 어떤 특성이 다른 특성의 *{value}*배입니다(기준 {limit}). 표준화하세요.</translation>
    </message>
    <message>
        <source>① Data: the target has a size of *{value}* (limit {limit}), which takes many steps to reach: standardize it.</source>
        <translation>① 데이터: 정답의 크기가 *{value}*여서(기준 {limit}) 거기에 닿기까지 여러 단계가 걸립니다. 표준화하세요.</translation>
    </message>
    <message>
        <source>③ Activation: *no layer bends* what passes, so all of them together draw one straight line.</source>
        <translation>③ 활성화 함수: *비선형 레이어가 없어* 모두 합쳐도 직선 하나만 그립니다.</translation>
    </message>
    <message>
        <source>⑦ Depth: a straight line explains *{value}* of the targets (limit {limit}): add a layer with a bend.</source>
        <translation>⑦ 레이어 개수: 직선 하나로는 정답의 *{value}*만 설명합니다(기준 {limit}). 비선형 활성화 함수가 있는 레이어를 더하세요.</translation>
    </message>
    <message>
        <source>Whatever is asked, the answer is *the same*: answers vary by {value} of what the targets do (limit {limit}).</source>
        <translation>어떤 입력에도 답이 *같습니다*: 답이 달라지는 폭이 정답의 {value}입니다(기준 {limit}).</translation>
    </message>
    <message>
        <source>⑤ Optimizer: most steps that were looked at *raise the loss* they follow down, by {value} (limit {limit}): take a smaller learning rate.</source>
        <translation>⑤ 최적화 알고리즘: 살펴본 단계 대부분이 내려가려던 *손실을 {value} 높입니다*(기준 {limit}). 학습률을 낮추세요.</translation>
    </message>
    <message>
        <source>④ Initializer: the first loss was *{value} times* that of guessing (limit {limit}): start from smaller weights.</source>
        <translation>④ 가중치 초기화: 첫 손실이 무작위 추측의 *{value}배*였습니다(기준 {limit}). 더 작은 가중치에서 시작하세요.</translation>
    </message>
    <message>
        <source>② Cost: *{value}* of the probabilities are clipped (limit {limit}), and tell no gradient: make the output linear, and let the loss read logits.</source>
        <translation>② 비용함수: 확률 가운데 *{value}*만큼이 잘려(기준 {limit}) 그래디언트를 전하지 못합니다. 출력을 선형으로 하고 로짓을 읽게 하세요.</translation>
    </message>
    <message>
        <source>① Data: *{value}* of the samples are of one class (limit {limit}), and that is what is answered: show the others more often.</source>
        <translation>① 데이터: 샘플 가운데 *{value}*만큼이 한 클래스이고(기준 {limit}) 답도 늘 그 클래스입니다. 다른 클래스를 더 자주 보여 주세요.</translation>
    </message>
    <message>
        <source>After *{value} {value?step|steps}* it is not at its end yet: it may get further when it goes on.</source>
        <translation>*{value}단계*로는 아직 끝에 이르지 못했습니다. 계속하면 더 나아갈 수 있습니다.</translation>
    </message>
    <message>
        <source>The held-out loss is *{value} times* its best (limit {limit}), while training gets on: take ⑥ fewer nodes, dropout, or more ① data.</source>
        <translation>학습은 나아지는데 검증 손실이 가장 좋았을 때의 *{value}배*입니다(기준 {limit}). ⑥ 노드를 줄이거나 드롭아웃을 쓰거나 ① 데이터를 늘리세요.</translation>
    </message>
    <message>
        <source>Where all random numbers start.</source>
        <translation>모든 난수의 출발점입니다.</translation>
    </message>
    <message>
        <source>Samples per step.</source>
        <translation>한 단계에 쓰는 샘플의 개수입니다.</translation>
    </message>
    <message>
        <source>Share of the samples that is held out.</source>
        <translation>검증을 위해 따로 떼어 두는 샘플의 비율입니다.</translation>
    </message>
    <message>
        <source>How many digits the run calculates with.</source>
        <translation>실행이 계산에 쓰는 자릿수입니다.</translation>
    </message>
    <message>
        <source>asks about one run, and the scene shows {count} side by side: ask it in a scene with one experiment</source>
        <translation>실행 하나에 대해 묻는데, 이 장면은 실행 {count}개를 나란히 보여 줍니다. 실험이 하나인 장면에서 물으세요</translation>
    </message>
    <message>
        <source>line {line}: &quot;{word}&quot; is no choice here: give a number from 1 to {count}, or a letter to {last}</source>
        <translation>{line}번째 줄에 &quot;{word}&quot;라고 쓰여 있는데, 그런 보기는 없습니다. 1부터 {count}까지의 번호나 {last}까지의 글자로 쓰세요</translation>
    </message>
    <message>
        <source>line {line}: &quot;{word}&quot; is no number: write it like 0.5, 1e-12 or -12</source>
        <translation>{line}번째 줄에 숫자 대신 &quot;{word}&quot;라고 쓰여 있습니다. 0.5, 1e-12, -12처럼 쓰세요</translation>
    </message>
    <message>
        <source>line {line}: &quot;{word}&quot; is no profile here: write {count} {count?power|powers} of ten between -100 and 100, one for each layer that has weights</source>
        <translation>{line}번째 줄에 &quot;{word}&quot;라고 쓰여 있습니다. 가중치가 있는 레이어마다 하나씩, 10의 지수 {count}개를 -100에서 100 사이로 쓰세요</translation>
    </message>
    <message>
        <source>there is no guess in it</source>
        <translation>예상이 하나도 들어 있지 않습니다</translation>
    </message>
    <message>
        <source>it has more than {most} guesses</source>
        <translation>예상이 {most}개보다 많습니다</translation>
    </message>
    <message>
        <source>is larger than {limit} MB, and guesses are short</source>
        <translation>{limit} MB보다 큽니다. 예상은 그렇게 길지 않습니다</translation>
    </message>
    <message>
        <source>guesses are counted while a question is asked</source>
        <translation>예상은 문제를 묻는 동안에만 셉니다</translation>
    </message>
</context>
</TS>
