#include "model/text/taxonomy.h"

#include "model/text/segmenter.h"

#include <algorithm>
#include <array>

namespace crosscut::text {

namespace {

struct Bridge {
    std::string_view themes;    ///< normalised, separated by '|'
    std::string_view knowledge; ///< words of course fields, separated by '|'
};

constexpr std::array bridges{
    Bridge{"history|历史|period|古装|朝代", "历史|文史|history|culture"},
    Bridge{"war|战争|military|军事", "历史|政治|history|politics"},
    Bridge{"crime|犯罪|heist|盗窃|gangster", "法律|法学|心理|law|psychology"},
    Bridge{"courtroom|法庭|trial|律政|law", "法律|法学|law"},
    Bridge{"mystery|悬疑|thriller|惊悚|film-noir|推理", "心理|逻辑|心理学|psychology|logic"},
    Bridge{"sci-fi|science fiction|科幻|太空|space|机器人",
           "计算机|物理|科学|人工智能|computer|physics|science"},
    Bridge{"hacker|编程|internet|黑客|互联网", "计算机|编程|computer|programming"},
    Bridge{"documentary|纪录片|纪录", "社会|文化|society|culture"},
    Bridge{"animation|动画|动漫", "艺术|设计|艺术学|art|design"},
    Bridge{"musical|music|音乐|歌舞", "音乐|艺术|艺术学|music|art"},
    Bridge{"romance|爱情|家庭|family|亲情", "心理|社会|psychology|society"},
    Bridge{"drama|剧情|文艺", "文学|写作|文史|literature|writing"},
    Bridge{"comedy|喜剧", "表达|沟通|communication"},
    Bridge{"children|儿童|亲子", "教育|教育学|education"},
    Bridge{"school|校园|教育|青春", "教育|教育学|心理|education"},
    Bridge{"medical|医疗|医学|疾病|医院", "医学|健康|医药|medicine|health"},
    Bridge{"sport|体育|运动|boxing", "健康|体育|health|sports"},
    Bridge{"food|美食|烹饪", "健康|文化|营养|health|culture"},
    Bridge{"finance|金融|money|商战|business|创业|职场",
           "经济|金融|管理|经济学|管理学|economics|finance|management"},
    Bridge{"inflation|通胀|货币|经济", "经济|金融|经济学|economics|finance"},
    Bridge{"game theory|博弈|策略|谋略", "博弈|经济|管理|经济学|game|economics|strategy"},
    Bridge{"politics|政治|权力|宫廷", "政治|管理|历史|法学|politics|management"},
    Bridge{"nature|自然|环境|生态|disaster|灾难", "生物|地理|环境|生命科学|农林园艺|biology|environment"},
    Bridge{"adventure|冒险|exploration|探险", "地理|历史|geography|history"},
    Bridge{"western|西部", "历史|文化|history|culture"},
    Bridge{"fantasy|奇幻|神话|myth", "文学|文化|哲学|文史|literature|philosophy"},
    Bridge{"philosophy|哲学|religion|宗教|哲思", "哲学|philosophy"},
    Bridge{"biography|传记|人物", "历史|管理|history|leadership"},
    Bridge{"engineering|工程|建筑|architecture", "工学|工程|建筑|engineering|architecture"},
    Bridge{"horror|恐怖", "心理|心理学|psychology"},
};

template<typename Visit>
void eachPart(std::string_view list, const Visit& visit) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find('|'), list.size());
        visit(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

} // namespace

std::vector<std::string> relatedKnowledge(std::string_view tag) {
    const std::string wanted = normalized(tag);
    std::vector<std::string> knowledge;
    for (const Bridge& bridge : bridges) {
        bool leadsThere = false;
        eachPart(bridge.themes, [&](std::string_view theme) { leadsThere = leadsThere || theme == wanted; });
        if (leadsThere)
            eachPart(bridge.knowledge, [&](std::string_view word) { knowledge.emplace_back(word); });
    }
    return knowledge;
}

} // namespace crosscut::text
