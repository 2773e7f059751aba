#include "model/ingest/import_fields.h"

#include "model/ingest/utf8.h"

#include <algorithm>
#include <array>

namespace crosscut::ingest {

namespace {

constexpr FieldSpec userFields[] = {
    {"id", FieldType::Key, true,
     "userid useridkey uid 用户id 用户编号 用户号 用户 会员id 会员编号 会员号 学员id 学员编号 学号 客户id "
     "客户编号 customerid memberid "
     "personid studentid user customer id 编号 key"},
    {"name", FieldType::Text, false, "name username fullname nickname 姓名 用户名 昵称 名字"},
    {"birth_year", FieldType::Year, false,
     "birthyear yearofbirth birthdate birthday dateofbirth 出生年份 出生年 出生日期 生日"},
    {"age", FieldType::Number, false, "age 年龄"},
    {"gender", FieldType::Text, false, "gender sex 性别"},
    {"city", FieldType::Text, false, "city 城市 所在城市 所在地 location 地区"},
    {"education", FieldType::Text, false, "education degree 学历 教育程度 文化程度"},
    {"occupation", FieldType::Text, false, "occupation job profession 职业 岗位"},
    {"joined", FieldType::Date, false,
     "joined joinedat joindate registered registeredat registrationdate signupdate createdat 注册时间 "
     "注册日期 加入时间 加入日期"},
    {"consent", FieldType::YesNo, false,
     "consent optin marketingconsent 同意 授权 是否同意 是否授权 营销同意 同意营销"},
};

constexpr FieldSpec filmFields[] = {
    {"id", FieldType::Key, true,
     "filmid movieid 影片id 影片编号 电影id 电影编号 剧集id 片目编号 id 编号 itemid imdbid tconst key 链接 "
     "url"},
    {"title", FieldType::Text, true,
     "title filmtitle movietitle primarytitle 片名 影片名 影片名称 电影名 电影名称 剧名 标题 中文名 name "
     "名称"},
    {"original_title", FieldType::Text, false, "originaltitle 原名 原片名 外文名 英文名"},
    {"kind", FieldType::Text, false, "kind type titletype filmkind 影片类别 形式 体裁"},
    {"year", FieldType::Year, false, "year startyear releaseyear 年份 上映年份 年代 出品年份"},
    {"genres", FieldType::List, false, "genres genre 类型 影片类型 电影类型 题材 分类"},
    {"directors", FieldType::List, false, "directors director 导演"},
    {"actors", FieldType::List, false, "actors actor cast stars starring 演员 主演"},
    {"tags", FieldType::List, false, "tags keywords tag 标签 关键词 主题"},
    {"synopsis", FieldType::Text, false,
     "synopsis overview plot summary description 简介 剧情 剧情简介 内容简介 梗概"},
    {"runtime_minutes", FieldType::Minutes, false, "runtimeminutes runtime duration length 片长 时长"},
    {"release_date", FieldType::Date, false, "releasedate released 上映日期 上映时间 首播日期 公映日期"},
    {"rating", FieldType::Number, false, "rating averagerating voteaverage score 评分 豆瓣评分"},
    {"audience", FieldType::Number, false,
     "audience viewers reach admissions 观众数 观影人数 观看人数 观影人次 受众"},
    {"age_rating", FieldType::Text, false, "agerating certificate certification mpaa 分级 年龄分级"},
};

constexpr FieldSpec courseFields[] = {
    {"id", FieldType::Key, true,
     "courseid 课程id 课程编号 课程号 courseno id 编号 itemid key 课程链接 courseurl url link 链接"},
    {"title", FieldType::Text, true,
     "title coursetitle coursename 课程名称 课程名 课程标题 课程 标题 name 名称"},
    {"provider", FieldType::Text, false,
     "provider school university institution organization 开课单位 开课院校 机构 学校 院校 单位 平台"},
    {"teacher", FieldType::Text, false,
     "teacher instructor lecturer author 教师 老师 讲师 主讲 主讲人 授课教师 授课老师"},
    {"field", FieldType::Text, false,
     "field category subject discipline 课程分类 课程类别 学科 领域 分类 类别 科目"},
    {"level", FieldType::Text, false, "level difficulty 难度 级别 等级 课程难度"},
    {"price", FieldType::Money, false, "price coursefee fee amount 价格 课程价格 售价 定价 学费 金额"},
    {"enrolments", FieldType::Number, false,
     "enrolments enrollments enrolled students numstudents numsubscribers subscribers learners 参加人数 "
     "报名人数 选课人数 学习人数 购买人数 学员数"},
    {"tags", FieldType::List, false, "tags keywords tag 标签 关键词 主题"},
    {"synopsis", FieldType::Text, false,
     "synopsis description summary overview 简介 课程简介 课程介绍 课程概述 描述"},
    {"duration_hours", FieldType::Hours, false, "durationhours hours contentduration duration 课程时长 时长"},
};

constexpr FieldSpec eventFields[] = {
    {"user", FieldType::Key, true,
     "user userid uid customerid memberid personid studentid customer member 用户 用户id 用户编号 用户号 "
     "会员id 会员编号 会员号 会员卡号 学员id 学员编号 客户id 客户编号 学号"},
    {"item", FieldType::Key, true,
     "item itemid movieid filmid courseid contentid productid stockcode sku film movie course title 影片 "
     "影片id 影片编号 电影 电影id 电影编号 课程 "
     "课程id 课程编号 内容id 内容 商品id 商品编号 片名 课程名称"},
    {"kind", FieldType::EventKind, false,
     "kind event eventtype action behavior behaviour eventkind type activity 行为 行为类型 事件 事件类型 "
     "动作 类型"},
    {"value", FieldType::Money, false,
     "value rating score stars amount price unitprice total revenue payment 评分 打分 金额 价格 支付金额 "
     "实付金额 付款金额 订单金额 数值 值"},
    {"currency", FieldType::Text, false, "currency 币种 货币"},
    {"time", FieldType::Time, false,
     "time timestamp eventtime datetime date createdat occurredat invoicedate orderdate paidat viewedat 时间 "
     "时间戳 行为时间 发生时间 日期 观看时间 购买时间 "
     "下单时间 支付时间 评分时间"},
};

constexpr FieldSpec subscriptionFields[] = {
    {"user", FieldType::Key, false,
     "user userid uid customerid memberid subscriberid personid customer member 用户 用户id 用户编号 会员id "
     "会员编号 会员号 会员卡号 学员id 客户id 客户编号 id"},
    {"duration", FieldType::Number, false,
     "duration tenure time t week weeks months days survtime survivaltime timetoevent futime diffdays years "
     "时长 持续时间 订阅时长 会员时长 在网时长"},
    {"ended", FieldType::YesNo, true,
     "ended churn churned event status e observed dead death arrest cens censor censored censdead died div c "
     "流失 是否流失 已结束 是否结束 结束 状态 退订 是否退订"},
    {"start", FieldType::Date, false,
     "start startdate startedat begin from subscribedat 开始 开始日期 开始时间 开通日期 开通时间 订阅开始"},
    {"end", FieldType::Date, false,
     "end enddate endedat until expiry cancelledat canceledat 结束日期 结束时间 到期日期 到期时间 退订日期 "
     "订阅结束"},
    {"plan", FieldType::Text, false, "plan subscriptionplan 套餐 会员方案 会员类型"},
    {"channel", FieldType::Text, false, "channel acquisitionchannel 渠道 获客渠道"},
};

constexpr FieldSpec edgeFields[] = {
    {"from", FieldType::Key, true,
     "from source src follower fromuser userfrom user1 inviter 来源 起点 关注者 邀请人"},
    {"to", FieldType::Key, true,
     "to target dst followee followed touser userto user2 friend invitee 目标 终点 被关注者 被邀请人"},
    {"weight", FieldType::Number, false, "weight strength count 权重 强度 次数"},
};

constexpr bool isDropped(char c) {
    return c == ' ' || c == '_' || c == '-' || c == '.' || c == '/' || c == '"' || c == '\t' || c == '#';
}

} // namespace

std::span<const FieldSpec> fieldSpecs(EntityKind kind) {
    switch (kind) {
    case EntityKind::Users:
        return userFields;
    case EntityKind::Films:
        return filmFields;
    case EntityKind::Courses:
        return courseFields;
    case EntityKind::Events:
        return eventFields;
    case EntityKind::Subscriptions:
        return subscriptionFields;
    case EntityKind::Edges:
        return edgeFields;
    }
    return {};
}

const FieldSpec* findField(EntityKind kind, std::string_view name) {
    const auto fields = fieldSpecs(kind);
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const FieldSpec& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

std::string normalizedHeading(std::string_view heading) {
    const std::string narrow = withoutFullWidth(trimmed(heading));
    std::string normalized;
    for (const char c : narrow.substr(0, std::max<std::size_t>(narrow.find_first_of("(["), 1))) {
        if (isDropped(c))
            continue;
        normalized += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return normalized;
}

int headingRank(const FieldSpec& field, std::string_view normalized) {
    if (normalized.empty())
        return -1;
    std::string_view rest = field.headings;
    for (int rank = 0; !rest.empty(); ++rank) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (rest.substr(0, end) == normalized)
            return rank;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return -1;
}

bool isKnownHeading(std::string_view heading) {
    const std::string normalized = normalizedHeading(heading);
    for (const EntityKind kind : entityKinds)
        for (const FieldSpec& field : fieldSpecs(kind))
            if (field.name == normalized || headingRank(field, normalized) >= 0)
                return true;
    return false;
}

} // namespace crosscut::ingest
