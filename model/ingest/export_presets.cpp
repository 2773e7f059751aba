#include "model/ingest/export_presets.h"

#include "model/ingest/import_fields.h"

#include <algorithm>

namespace crosscut::ingest {

namespace {

constexpr ExportPreset presets[] = {
    {"movielens_movies", EntityKind::Films, "movieid title genres", "id=movieid title=title genres=genres"},
    {"movielens_ratings", EntityKind::Events, "userid movieid rating timestamp",
     "user=userid item=movieid kind==rating value=rating time=timestamp"},
    {"movielens_tags", EntityKind::Events, "userid movieid tag timestamp",
     "user=userid item=movieid kind==tag time=timestamp"},
    {"douban_movies", EntityKind::Films, "movieid name actors directors doubanscore genres",
     "id=movieid title=name original_title=alias actors=actors directors=directors rating=doubanscore "
     "audience=doubanvotes genres=genres runtime_minutes=mins release_date=releasedate synopsis=storyline "
     "tags=tags year=year"},
    {"douban_comments", EntityKind::Events, "usermd5 movieid content commenttime",
     "user=usermd5 item=movieid kind==comment value=rating time=commenttime"},
    {"douban_ratings", EntityKind::Events, "usermd5 movieid rating ratingtime",
     "user=usermd5 item=movieid kind==rating value=rating time=ratingtime"},
    {"douban_users", EntityKind::Users, "usermd5 usernickname", "id=usermd5 name=usernickname"},
    {"coursera_courses", EntityKind::Courses,
     "coursetitle courseorganization coursedifficulty coursestudentsenrolled",
     "title=coursetitle provider=courseorganization level=coursedifficulty "
     "enrolments=coursestudentsenrolled"},
    {"coursera_courses", EntityKind::Courses, "coursename university difficultylevel courseurl",
     "id=courseurl title=coursename provider=university level=difficultylevel synopsis=coursedescription "
     "tags=skills"},
    {"udemy_courses", EntityKind::Courses, "courseid coursetitle ispaid price numsubscribers",
     "id=courseid title=coursetitle price=price enrolments=numsubscribers level=level "
     "duration_hours=contentduration field=subject"},
    {"icourse163_courses", EntityKind::Courses, "开课单位 课程名称 课程分类 参加人数 课程链接",
     "title=课程名称 provider=开课单位 field=课程分类 enrolments=参加人数"},
    {"platform_orders", EntityKind::Events, "订单编号 买家会员名 实付金额 付款时间 商品标题",
     "user=买家会员名 item=商品标题 kind==purchase value=实付金额 time=付款时间"},
    {"platform_orders", EntityKind::Events, "订单号 用户id 商品名称 实付金额 支付时间",
     "user=用户id item=商品名称 kind==purchase value=实付金额 time=支付时间"},
    {"platform_orders", EntityKind::Events, "订单编号 买家id 课程名称 实付金额 支付时间",
     "user=买家id item=课程名称 kind==purchase value=实付金额 time=支付时间"},
    {"online_retail_orders", EntityKind::Events,
     "invoiceno stockcode quantity invoicedate unitprice customerid",
     "user=customerid item=stockcode kind==purchase value=unitprice time=invoicedate"},
};

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> all;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        all.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return all;
}

} // namespace

std::map<std::string, std::string> ExportPreset::mappingFor(const std::vector<std::string>& columns) const {
    std::map<std::string, std::string> texts;
    for (const std::string_view one : words(mapping)) {
        const std::size_t equals = one.find('=');
        const std::string_view source = one.substr(equals + 1);
        if (source.starts_with('=')) {
            texts[std::string(one.substr(0, equals))] = source;
            continue;
        }
        const auto column = std::find_if(columns.begin(), columns.end(), [&](const std::string& heading) {
            return normalizedHeading(heading) == source;
        });
        if (column != columns.end())
            texts[std::string(one.substr(0, equals))] = *column;
    }
    return texts;
}

const ExportPreset* findPreset(const std::vector<std::string>& columns) {
    std::vector<std::string> known;
    for (const std::string& name : columns)
        known.push_back(normalizedHeading(name));
    const ExportPreset* best = nullptr;
    std::size_t most = 0;
    for (const ExportPreset& preset : presets) {
        const std::vector<std::string_view> headings = words(preset.headings);
        const bool isIt = std::all_of(headings.begin(), headings.end(), [&](std::string_view heading) {
            return std::find(known.begin(), known.end(), heading) != known.end();
        });
        if (isIt && headings.size() > most) {
            best = &preset;
            most = headings.size();
        }
    }
    return best;
}

} // namespace crosscut::ingest
