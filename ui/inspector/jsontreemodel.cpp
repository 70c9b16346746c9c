// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inspector/jsontreemodel.h"

#include "core/base/humantext.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace windlass {

struct JsonTreeModel::Node {
    QString name;
    QJsonValue value;
    const Node *parent = nullptr;
    int row = 0;
    mutable std::vector<std::unique_ptr<Node>> children;
    mutable bool hasChildren = false; // children have been created
    bool isRest = false;              // represents the children that are not shown

    void add(const QString &childName, const QJsonValue &childValue) const
    {
        auto child = std::make_unique<Node>();
        child->name = childName;
        child->value = childValue;
        child->parent = this;
        child->row = int(children.size());
        children.push_back(std::move(child));
    }

    void addRest(const QString &text) const
    {
        add(QStringLiteral("…"), text);
        children.back()->isRest = true;
    }
};

JsonTreeModel::JsonTreeModel(QObject *parent)
    : QAbstractItemModel(parent), m_root(std::make_unique<Node>())
{
}

JsonTreeModel::~JsonTreeModel() = default;

void JsonTreeModel::setDocument(const QJsonDocument &document)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    if (document.isArray())
        m_root->value = document.array();
    else if (document.isObject())
        m_root->value = document.object();
    endResetModel();
}

const JsonTreeModel::Node &JsonTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<const Node *>(index.constInternalPointer()) : *m_root;
}

void JsonTreeModel::makeChildren(const Node &node)
{
    if (node.hasChildren)
        return;
    node.hasChildren = true;
    if (node.value.isArray()) {
        const QJsonArray array = node.value.toArray();
        for (int i = 0; i < std::min<int>(int(array.size()), maxChildren); ++i)
            node.add(QString::number(i), array.at(i));
    }
    const QJsonObject object = node.value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (node.children.size() == maxChildren)
            break;
        node.add(it.key(), it.value());
    }
    const qsizetype all = node.value.isArray() ? node.value.toArray().size() : object.size();
    if (all > maxChildren)
        node.addRest(tr("%Ln more", nullptr, pluralCount(all - maxChildren)));
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent).children[size_t(row)].get());
}

QModelIndex JsonTreeModel::parent(const QModelIndex &index) const
{
    const Node *above = index.isValid() ? nodeAt(index).parent : nullptr;
    return above && above != m_root.get() ? createIndex(above->row, 0, above) : QModelIndex();
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    const Node &node = nodeAt(parent);
    makeChildren(node);
    return int(node.children.size());
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString JsonTreeModel::valueText(const QJsonValue &value)
{
    constexpr qsizetype longest = 1000;
    switch (value.type()) {
    case QJsonValue::Array:
        return tr("%Ln values", nullptr, pluralCount(value.toArray().size()));
    case QJsonValue::Object:
        return tr("%Ln members", nullptr, pluralCount(value.toObject().size()));
    case QJsonValue::String:
        return QLatin1Char('"') + displayText(value.toString().left(longest).toUtf8())
            + QLatin1Char('"');
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return value.toVariant().toString();
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("null");
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const Node &node = nodeAt(index);
    if (index.column() == NameColumn)
        return displayText(node.name.toUtf8());
    return node.isRest ? node.value.toString() : valueText(node.value);
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : tr("Value");
}

} // namespace windlass
